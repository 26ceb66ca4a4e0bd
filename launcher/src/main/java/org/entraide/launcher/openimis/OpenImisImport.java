package org.entraide.launcher.openimis;

import java.nio.file.Path;
import org.entraide.launcher.openimis.Tariffs.PriceLists;

/** One run of the import, stage after stage in the order in which rows refer to one another. */
public final class OpenImisImport {

    private OpenImisImport() {}

    /** Whether a folder holds an exported database. */
    public static boolean canRead(Path directory) {
        return Tables.in(directory);
    }

    /** Imports what was not imported yet and says what became of every current row. */
    public static Report run(Path directory, Counter counter, Settings settings, Progress progress) {
        Report report = new Report();
        Tables tables = new Tables(directory, report);
        Run run = new Run(tables, counter, settings, progress, report);
        Ties ties = new Ties();
        Places places = new Places(tables.current("tblLocations", "LocationId"), settings);
        PriceLists services = PriceLists.ofServices(tables, settings.currency());
        PriceLists items = PriceLists.ofItems(tables, settings.currency());
        new Organisations(run, places, ties).bring();
        new People(run, places, ties).bring();
        new Facilities(run, places, ties, services, items).bring();
        new Care(run, ties, services, items).bring();
        return report;
    }
}
