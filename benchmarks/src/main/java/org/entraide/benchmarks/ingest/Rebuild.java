package org.entraide.benchmarks.ingest;

import java.util.List;
import java.util.concurrent.Callable;
import org.entraide.benchmarks.Protocol;
import org.entraide.benchmarks.Report;
import org.entraide.benchmarks.Spread;
import org.entraide.benchmarks.Stopwatch.Taken;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast views are made anew: the registry's from its ledgers, the hub's from the first event. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes the registry's and the hub's views anew.")
public final class Rebuild implements Callable<Integer> {

    @Mixin
    private Protocol protocol = new Protocol();

    @Option(names = "--households", description = "In the registry (default: ${DEFAULT-VALUE}).")
    private int households = 4_000;

    @Option(names = "--events", description = "For the hub (default: ${DEFAULT-VALUE}).")
    private int events = 200_000;

    @Option(names = "--mutuals", description = "Of each (default: ${DEFAULT-VALUE}).")
    private int mutuals = 20;

    @Option(names = "--partitions", description = "Of each topic (default: ${DEFAULT-VALUE}).")
    private int partitions = 4;

    private static final class Figures {
        private final Spread perSecond = new Spread();
        private final Spread perCpuSecond = new Spread();

        void add(Taken taken, long events) {
            perSecond.add(events / taken.seconds());
            perCpuSecond.add(events / taken.cpuSeconds());
        }

        String row(String name, Figures alone) {
            return "| %s | %s | %s | %s | %s |"
                    .formatted(
                            name,
                            perSecond,
                            perCpuSecond,
                            Spread.text(perSecond.median() / alone.perSecond.median()),
                            Spread.text(perCpuSecond.median() / alone.perCpuSecond.median()));
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Rebuild()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return protocol.note("Rebuild", this::measured);
    }

    private String measured() throws Exception {
        try (Register register = new Register(mutuals, households);
                Broker broker = Broker.start()) {
            Feed feed = Feed.publish(broker.bootstrap(), "region", partitions, mutuals, events);
            Figures rebuilt = new Figures();
            Figures folded = new Figures();
            Figures refolded = new Figures();
            Figures summed = new Figures();
            for (int round = -1; round < protocol.rounds(); round++) {
                // The round before the first warms up and is not kept.
                boolean kept = round >= 0;
                (kept ? rebuilt : new Figures()).add(register.rebuild(), register.events());
                (kept ? folded : new Figures()).add(register.foldAlone(), register.events());
                run(new Hub(), feed, broker, kept ? refolded : new Figures());
                run(new Limit(), feed, broker, kept ? summed : new Figures());
            }
            register.verify();
            return Report.of(
                    Rebuild.class,
                    households,
                    mutuals,
                    register.events(),
                    register.blocks(),
                    rebuilt.row("rebuild", folded),
                    folded.row("parse and fold alone", folded),
                    feed.events(),
                    refolded.row("refold", summed),
                    summed.row("consume, parse and fold alone", summed));
        }
    }

    private static void run(Ingestion side, Feed feed, Broker broker, Figures figures) throws Exception {
        Ingestion.Result result = side.run(feed, new Watch(List.of(), broker.process()));
        if (!result.cells().equals(feed.cells())) {
            throw new IllegalStateException("other cells");
        }
        figures.add(result.taking().own(), feed.events());
    }
}
