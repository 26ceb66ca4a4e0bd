package org.entraide.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all measurements have in common: the program that is measured, who asks it, and where the result goes. */
final class Setting {

    private static final Pattern ADDRESS = Pattern.compile("https?://[0-9.]+:[0-9]+");
    private static final Pattern FILLED = Pattern.compile("^Fictional network: ");
    private static final String DEMO_PASSWORD = "demo-demo-demo";

    @Mixin
    private Protocol protocol = new Protocol();

    @Option(names = "--url", paramLabel = "URL", description = "A running program instead of a demo of its own.")
    private @Nullable URI url;

    @Option(names = "--mutual", description = "Where is measured (default: ${DEFAULT-VALUE}).")
    private String mutual = "SN-DKR-0003";

    @Option(names = "--provider", description = "Who gives the care (default: ${DEFAULT-VALUE}).")
    private String provider = "CS-DKR";

    @Option(names = "--clerk", paramLabel = "NAME:PASSWORD", description = "Who enters and searches.")
    private String clerk = "demo-guichet-sn-dkr-0003:" + DEMO_PASSWORD;

    @Option(names = "--officer", paramLabel = "NAME:PASSWORD", description = "Who reads the overview.")
    private String officer = "demo-region-wa:" + DEMO_PASSWORD;

    /** A measurement: it writes its part of the result. */
    interface Measurement {
        String of(Client clerk, Client officer) throws Exception;
    }

    String mutual() {
        return mutual;
    }

    String provider() {
        return provider;
    }

    int rounds() {
        return protocol.rounds();
    }

    /** Starts the program if need be, measures, prints and keeps the result. The answer is the exit code. */
    int measure(String name, Measurement measurement) throws Exception {
        return protocol.note(name, () -> url != null ? at(url, measurement) : onADemo(measurement));
    }

    private String at(URI address, Measurement measurement) throws Exception {
        try (Client entering = new Client(address, clerk);
                Client reading = new Client(address, officer)) {
            return measurement.of(entering, reading);
        }
    }

    private String onADemo(Measurement measurement) throws Exception {
        try (Scratch data = Scratch.folder()) {
            Process demo = program("demo", "--port", "0", "--data", data.path().toString())
                    .start();
            try {
                return at(filled(demo), measurement);
            } finally {
                demo.destroy();
                if (!demo.waitFor(30, TimeUnit.SECONDS)) {
                    demo.destroyForcibly().waitFor();
                }
            }
        }
    }

    /** The program as its users start it, but in English and without its warnings. */
    static ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(
                Path.of(System.getProperty("entraide.home", "."), "entraide").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("LC_ALL", "C");
        return program;
    }

    /** Waits until the demo's two years are there; the answer is its address. */
    private static URI filled(Process demo) throws IOException {
        BufferedReader said = demo.inputReader(StandardCharsets.UTF_8);
        URI address = null;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            System.err.println(line);
            Matcher ready = ADDRESS.matcher(line);
            if (address == null && ready.find()) {
                address = URI.create(ready.group());
            }
            if (address != null && FILLED.matcher(line).find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return address;
            }
        }
        throw new IOException("the demo did not become ready");
    }
}
