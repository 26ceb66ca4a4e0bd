package org.entraide.benchmarks.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entraide.benchmarks.Protocol;
import org.entraide.benchmarks.commands.Side.Opening;
import org.entraide.benchmarks.postgres.PostgreSql;
import org.entraide.benchmarks.store.Cost;
import org.entraide.embedded.Durability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many commands a second the ledgers take, beside PostgreSQL and beside one document per command. */
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        description = "Enrols and takes money beside PostgreSQL and one document per command.")
public final class Commands implements Callable<Integer> {

    /** The ways that are compared. */
    enum Way {
        LEDGER("Entraide"),
        TWO("Entraide, two instances on the same mutuals"),
        POSTGRES("PostgreSQL"),
        DOCUMENTS("one document per command");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @Mixin
    private Protocol protocol = new Protocol();

    @Option(names = "--mutuals", description = "Of Zipf's sizes (default: ${DEFAULT-VALUE}).")
    private int mutuals = 20;

    @Option(names = "--clients", split = ",", description = "At once, in turn (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of(1, 8, 64);

    @Option(names = "--millis", description = "Of each turn (default: ${DEFAULT-VALUE}).")
    private int millis = 2_000;

    @Option(names = "--warm", description = "Millis of the turns before the first (default: ${DEFAULT-VALUE}).")
    private int warm = 10_000;

    @Option(
            names = "--ways",
            split = ",",
            paramLabel = "WAY",
            description = "Only these (default: all): ${COMPLETION-CANDIDATES}.")
    private Set<Way> ways = EnumSet.allOf(Way.class);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Commands()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return protocol.note("Commands", this::measured);
    }

    private String measured() throws Exception {
        if (!ways.contains(Way.POSTGRES)) {
            return measured(null, null);
        }
        try (PostgreSql forced = PostgreSql.start(true);
                PostgreSql unforced = PostgreSql.start(false)) {
            return measured(forced, unforced);
        }
    }

    private String measured(@Nullable PostgreSql forced, @Nullable PostgreSql unforced) throws Exception {
        CommandFigures figures = new CommandFigures();
        List<Integer> most = List.of(Collections.max(clients));
        for (int round = -1; round < protocol.rounds(); round++) {
            // The round before the first warms up and is not kept: a server runs for months on compiled code.
            Duration turn = Duration.ofMillis(round < 0 ? warm : millis);
            CommandFigures kept = round < 0 ? new CommandFigures() : figures;
            for (Way way : inTurn(round)) {
                turns(
                        way,
                        opening(way, Durability.POWER_LOSS, forced),
                        round < 0 ? most : numbers(way),
                        turn,
                        kept,
                        true);
            }
            for (Way way : inTurn(round)) {
                turns(way, opening(way, Durability.PROCESS_DEATH, unforced), most, turn, kept, false);
            }
        }
        for (Way way : inTurn(0)) {
            for (int number : numbers(way)) {
                count(way, opening(way, Durability.POWER_LOSS, forced), number, figures);
            }
        }
        String postgres = forced == null ? "" : forced.one("SHOW server_version");
        return figures.told(mutuals, Duration.ofMillis(millis), Duration.ofMillis(warm), postgres);
    }

    /** Two instances with one client are one. */
    private List<Integer> numbers(Way way) {
        return way == Way.TWO ? List.of(Collections.max(clients)) : clients;
    }

    private static Opening opening(Way way, Durability durability, @Nullable PostgreSql server) {
        return (community, counting) -> switch (way) {
            case LEDGER -> new LedgerSide(durability, community, counting, 1);
            case TWO -> new LedgerSide(durability, community, counting, 2);
            case DOCUMENTS -> new DocumentSide(durability, community, counting);
            case POSTGRES -> new PostgresSide(Objects.requireNonNull(server), community);
        };
    }

    /** Each round begins with another one. */
    private List<Way> inTurn(int round) {
        List<Way> turns = new ArrayList<>(EnumSet.copyOf(ways));
        Collections.rotate(turns, -Math.max(0, round));
        return turns;
    }

    private void turns(
            Way way, Opening opening, List<Integer> numbers, Duration turn, CommandFigures figures, boolean lasting)
            throws Exception {
        Community community = Community.of(mutuals);
        Load load = new Load(community);
        try (Side side = opening.open(community, false)) {
            for (int number : numbers) {
                figures.add(way, number, lasting, load.run(side, number, turn));
            }
            load.check(side);
        }
    }

    /** In a turn of its own, since counting takes time. */
    private void count(Way way, Opening opening, int number, CommandFigures figures) throws Exception {
        Community community = Community.of(mutuals);
        Load load = new Load(community);
        try (Side side = opening.open(community, true)) {
            side.count();
            Load.Turn turn = load.run(side, number, Duration.ofMillis(millis));
            Cost cost = side.cost();
            load.check(side);
            figures.cost(way, number, cost, turn);
        }
    }
}
