package org.entraide.benchmarks;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all measurements have in common: the program that is measured, who asks it, and where the result goes. */
final class Setting {

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
        try (Scratch data = Scratch.folder();
                Program demo = Program.demo(data.path(), Program.FILLED, Map.of())) {
            return at(demo.address(), measurement);
        }
    }
}
