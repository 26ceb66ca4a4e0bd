package org.entraide.benchmarks.growth;

import java.nio.file.Path;

/** Opens a house that was closed, in a process of its own. */
final class RegistryStart {

    private RegistryStart() {}

    /** Folder; prints cells of a table. */
    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String journal = Footprint.journal(folder);
        long begun = System.nanoTime();
        try (House house = new House(folder)) {
            String mutual = House.mutuals(1).getFirst();
            var _ = house.registry().bureau().blocks().last(mutual).orElseThrow();
            System.out.println(journal + " | " + Footprint.secondsSince(begun) + " | " + Footprint.taken());
        }
        System.exit(0);
    }
}
