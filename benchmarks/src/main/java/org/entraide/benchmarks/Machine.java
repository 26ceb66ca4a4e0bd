package org.entraide.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What is measured on. */
public final class Machine {

    /** Of all processors, in the last minute: above it others are at work. */
    private static final double MOST_LOAD = 0.75;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    static boolean isLoaded() {
        return load() > MOST_LOAD * SYSTEM.getAvailableProcessors();
    }

    /** Of the last minute; negative where the system does not tell. */
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    static String described() {
        return "%d × %s, %d GiB, %s %s, Java %s"
                .formatted(
                        SYSTEM.getAvailableProcessors(),
                        processor(),
                        SYSTEM.getTotalMemorySize() >> 30,
                        SYSTEM.getName(),
                        SYSTEM.getVersion(),
                        Runtime.version());
    }

    static String loadText() {
        return String.format(Locale.ROOT, "%.2f", load());
    }

    private static String processor() {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.exists(told)) {
            return SYSTEM.getArch();
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(SYSTEM.getArch());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
