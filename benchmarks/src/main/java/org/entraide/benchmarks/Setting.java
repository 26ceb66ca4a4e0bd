package org.entraide.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all measurements have in common: the program that is measured, who asks it, and where the result goes. */
final class Setting {

    private static final Pattern ADDRESS = Pattern.compile("https?://[0-9.]+:[0-9]+");
    private static final Pattern FILLED = Pattern.compile("^Fictional network: ");
    private static final String DEMO_PASSWORD = "demo-demo-demo";

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

    @Option(names = "--rounds", description = "Rounds (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--force", description = "Measures on a loaded machine too; the result says so.")
    private boolean force;

    @Option(names = "--out", paramLabel = "DIR", description = "Keeps the result as a file in this folder.")
    private @Nullable Path out;

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
        return rounds;
    }

    /** Starts the program if need be, measures, prints and keeps the result. The answer is the exit code. */
    int measure(String name, Measurement measurement) throws Exception {
        String load = Machine.loadText();
        boolean loaded = Machine.isLoaded();
        if (loaded && !force) {
            System.err.println(
                    "The machine is loaded (" + load + "): figures would tell of the others. Wait, or --force.");
            return 1;
        }
        String measured = url != null ? at(url, measurement) : onADemo(measurement);
        String result = """
                # %s

                - %s
                - load of the last minute %s before and %s after%s
                - %s

                %s""".formatted(
                        name,
                        Machine.described(),
                        load,
                        Machine.loadText(),
                        loaded ? " (**loaded: these figures are worth little**)" : "",
                        LocalDate.now(ZoneOffset.UTC),
                        measured);
        System.out.println(result);
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".md"), result);
        }
        return 0;
    }

    private String at(URI address, Measurement measurement) throws Exception {
        try (Client entering = new Client(address, clerk);
                Client reading = new Client(address, officer)) {
            return measurement.of(entering, reading);
        }
    }

    private String onADemo(Measurement measurement) throws Exception {
        Path data = Files.createTempDirectory("entraide-benchmark");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("entraide.home", "."), "entraide")
                                .toString(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("LC_ALL", "C"); // it then speaks English
        Process demo = command.start();
        try {
            return at(filled(demo), measurement);
        } finally {
            demo.destroy();
            if (!demo.waitFor(30, TimeUnit.SECONDS)) {
                demo.destroyForcibly().waitFor();
            }
            delete(data);
        }
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
