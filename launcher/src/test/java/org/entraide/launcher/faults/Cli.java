package org.entraide.launcher.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command of the program, run to its end in a process of its own. */
public record Cli(int exit, String out) {

    public static Cli run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** @param environment beside what this process has */
    public static Cli run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(command("700m", arguments)).redirectErrorStream(true);
        program.environment().putAll(environment);
        Process process = program.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Cli(process.waitFor(), out);
    }

    /**
     * How the program is called, on the class path of the tests.
     *
     * @param heap most memory for its objects
     */
    static List<String> command(String heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entraide.launcher.Entraide"));
        command.addAll(List.of(arguments));
        return command;
    }
}
