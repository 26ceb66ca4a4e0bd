package org.entraide.benchmarks.commands;

import java.sql.SQLException;
import org.entraide.benchmarks.Families.Family;

/** Where one client hands in commands, one after the other, and waits for what came of each. */
interface Desk extends AutoCloseable {

    /** Enrols a family under its own key; the answer is the household's number. */
    String enrol(String mutual, Family family) throws Exception;

    /** Takes money; the answer is the receipt's number. */
    String pay(String mutual, String household, String key, long amount) throws Exception;

    @Override
    void close() throws SQLException;
}
