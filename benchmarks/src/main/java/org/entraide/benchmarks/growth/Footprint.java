package org.entraide.benchmarks.growth;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entraide.benchmarks.Spread;

/**
 * What this process needs right after its collector has run.
 *
 * @param heap bytes in use
 * @param resident bytes of the process in memory, as Linux says
 */
record Footprint(long heap, long resident) {

    static Footprint taken() throws IOException {
        System.gc();
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1_024)
                        .sum());
    }

    /** The journal of the embedded store in this folder. */
    static String journal(Path folder) throws IOException {
        return megabytes(Files.size(folder.resolve("documents.journal")));
    }

    /** Of a million bytes. */
    static String megabytes(long bytes) {
        return Spread.text(bytes / 1e6);
    }

    static String secondsSince(long begun) {
        return Spread.text((System.nanoTime() - begun) / 1e9);
    }

    /** Two cells of a table. */
    @Override
    public String toString() {
        return megabytes(heap) + " | " + megabytes(resident);
    }
}
