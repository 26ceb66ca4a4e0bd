package org.entraide.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entraide.benchmarks.Protocol;
import org.entraide.benchmarks.Report;
import org.entraide.benchmarks.Scratch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a house of more members and a hub of more events need: time, memory, disk, and time to start. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Fills houses and hubs of several sizes, each once, whatever the rounds.")
public final class Growth implements Callable<Integer> {

    @Mixin
    private Protocol protocol = new Protocol();

    @Option(names = "--members", split = ",", description = "In one house, in turn (default: ${DEFAULT-VALUE}).")
    private List<Integer> members = List.of(10_000, 100_000, 1_000_000);

    @Option(names = "--events", split = ",", description = "For the hub, in turn (default: ${DEFAULT-VALUE}).")
    private List<Integer> events = List.of(1_000_000, 10_000_000);

    @Option(names = "--mutuals", description = "Of the house (default: ${DEFAULT-VALUE}).")
    private int mutuals = 20;

    @Option(names = "--hub-mutuals", description = "Of the hub, of Zipf's sizes (default: ${DEFAULT-VALUE}).")
    private int hubMutuals = 200;

    @Option(names = "--payments", description = "By one client, after filling (default: ${DEFAULT-VALUE}).")
    private int payments = 2_000;

    @Option(names = "--heap", description = "Most of each process (default: ${DEFAULT-VALUE}).")
    private String heap = "12g";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Growth()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return protocol.note("Growth", this::measured);
    }

    private String measured() throws Exception {
        List<String> houses = new ArrayList<>();
        for (int size : members) {
            houses.add(row(size, this::house));
        }
        List<String> hubs = new ArrayList<>();
        for (int size : events) {
            hubs.add(row(size, this::hub));
        }
        return Report.of(
                Growth.class, heap, mutuals, payments, String.join("\n", houses), hubMutuals, String.join("\n", hubs));
    }

    private interface Size {
        String cells(Path folder, int size) throws IOException, InterruptedException;
    }

    /** What a size could not do is told in its row, and the other sizes are measured all the same. */
    private static String row(int size, Size measurement) throws InterruptedException {
        try (Scratch scratch = Scratch.folder()) {
            String row = "| %d | %s |"
                    .formatted(size, measurement.cells(scratch.path().resolve("store"), size));
            System.err.println(row);
            return row;
        } catch (IOException failed) {
            return "| %d | not measured: %s |".formatted(size, failed.getMessage());
        }
    }

    private String house(Path folder, int size) throws IOException, InterruptedException {
        String filled = Child.run(RegistryGrowth.class, heap, folder, mutuals, size, payments);
        return filled + " | " + Child.run(RegistryStart.class, heap, folder);
    }

    private String hub(Path folder, int size) throws IOException, InterruptedException {
        String folded = Child.run(HubGrowth.class, heap, folder, hubMutuals, size);
        return folded + " | " + Child.run(HubStart.class, heap, folder, hubMutuals);
    }
}
