package org.entraide.benchmarks.growth;

import java.nio.file.Path;
import java.time.YearMonth;
import org.entraide.hub.overview.Latest;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.Reckoning;

/** The hub's figures taken up where they were left, until one overview of the network; in a process of its own. */
final class HubStart {

    private static final Period YEAR = Period.yearUpTo(YearMonth.of(2025, 11));

    private HubStart() {}

    /** Folder and mutuals; prints a cell of a table. */
    static void main(String[] arguments) {
        long begun = System.nanoTime();
        try (Figures figures = new Figures(Path.of(arguments[0]))) {
            Overview overview = Reckoning.of(
                    new Latest(figures.folds(), System::nanoTime).snapshot(), new Place.Network("WA"), YEAR);
            String took = Footprint.secondsSince(begun);
            if (overview.asOf().mutuals() != Integer.parseInt(arguments[1])) {
                throw new IllegalStateException("other mutuals: " + overview.asOf());
            }
            System.out.println(took);
        }
        System.exit(0);
    }
}
