package org.entraide.benchmarks.growth;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A measurement in a JVM of its own, so that the memory that it uses is its own. */
final class Child {

    private Child() {}

    /**
     * Runs the class's main method to its end.
     *
     * @param heap the most that it may take, such as {@code 12g}
     * @return the last line that it prints
     * @throws IOException when it fails, as it does when the heap is too small
     */
    static String run(Class<?> measurement, String heap, Object... arguments) throws IOException, InterruptedException {
        // Collector and headers are those of the program.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // else the collector leaves up to a twentieth of the heap as it is, and what is dead there counts
                "-XX:MarkSweepAlwaysCompactCount=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=logback-benchmarks.xml",
                "-cp",
                System.getProperty("java.class.path"),
                measurement.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        String last = "";
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line;
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("%s with a heap of %s ended with code %d: %s"
                        .formatted(measurement.getSimpleName(), heap, code, last));
            }
            return last;
        } finally {
            process.destroy();
        }
    }
}
