package org.entraide.benchmarks.growth;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entraide.benchmarks.Spread;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Group;

/** The hub's figures of so many events: folded, weighed and closed. It runs in a process of its own. */
final class HubGrowth {

    private HubGrowth() {}

    /** Folder, mutuals, events; prints cells of a table. */
    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (Figures figures = new Figures(folder)) {
            String speed = speed(figures, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            Footprint weight = Footprint.taken();
            System.out.println(speed + " | " + weight + " | " + stored(figures) + " | " + Footprint.journal(folder));
        }
        System.exit(0);
    }

    /** In a method of its own, so that the made-up region is gone before memory is taken. */
    private static String speed(Figures figures, int mutuals, int events) {
        Feeding feeding = new Feeding(figures);
        feeding.feed(mutuals, events);
        long reached =
                Stream.ids().stream().mapToLong(figures.folding()::reached).sum();
        if (reached != feeding.count() || figures.folding().heldBack() > 0) {
            throw new IllegalStateException("only " + reached + " of " + feeding.count() + " events are in");
        }
        return Spread.text(feeding.perCpuSecond()) + " | " + Spread.text(feeding.perSecond());
    }

    /** Documents and cells. */
    private static String stored(Figures figures) {
        List<Group> groups = figures.folds().groups(figures.folds().offsets().keySet());
        long cells = groups.stream()
                .flatMap(group -> group.cells().values().stream())
                .flatMap(own -> own.months().values().stream())
                .mapToLong(Map::size)
                .sum();
        return groups.size() + " | " + cells;
    }
}
