package org.entraide.registry.household;

import java.util.List;

/** Where people are kept, beside the ledger. */
public interface People {

    /**
     * Keeps versions that the ledger is about to name. Versions whose command stands in the ledger already stay as
     * they are; others may be sent again, mended or not, and the last one holds.
     */
    void keep(List<PersonVersion> versions);
}
