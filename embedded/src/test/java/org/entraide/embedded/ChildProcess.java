package org.entraide.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM that says on its output what was acknowledged, until it is killed as `kill -9` does. */
final class ChildProcess {
    private ChildProcess() {}

    /** Everything it said in whole lines, killed once it has said that many. */
    static List<String> killedAfter(int lines, Class<?> main, String... arguments) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = Stream.concat(
                        Stream.of(java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), main.getName()),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                // a line cut by the kill was acknowledged as well, but can not be read
                if (line.endsWith(";")) {
                    said.add(line.substring(0, line.length() - 1));
                }
                if (said.size() == lines) {
                    // not Process.destroyForcibly: that closes the output before the rest of it is read
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.onExit().join();
        return said;
    }
}
