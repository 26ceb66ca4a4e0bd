package org.entraide.benchmarks.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entraide.benchmarks.Protocol;
import org.entraide.benchmarks.commands.Side.Cost;
import org.entraide.benchmarks.commands.Side.Opening;
import org.entraide.benchmarks.postgres.PostgreSql;
import org.entraide.embedded.Durability;
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

    static final String LEDGER = "Entraide";
    static final String POSTGRES = "PostgreSQL";
    static final String DOCUMENTS = "one document per command";

    @Mixin
    private Protocol protocol = new Protocol();

    @Option(names = "--mutuals", description = "Of Zipf's sizes (default: ${DEFAULT-VALUE}).")
    private int mutuals = 20;

    @Option(names = "--clients", split = ",", description = "At once, in turn (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of(1, 8, 64);

    @Option(names = "--millis", description = "Of each turn (default: ${DEFAULT-VALUE}).")
    private int millis = 2_000;

    @Option(names = "--without-postgres", description = "Leaves PostgreSQL out.")
    private boolean withoutPostgres;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Commands()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return protocol.note("Commands", this::measured);
    }

    private String measured() throws Exception {
        if (withoutPostgres) {
            return measured(sides(Durability.POWER_LOSS), sides(Durability.PROCESS_DEATH), "left out");
        }
        try (PostgreSql forced = PostgreSql.start(true);
                PostgreSql unforced = PostgreSql.start(false)) {
            Map<String, Opening> lasting = sides(Durability.POWER_LOSS);
            lasting.put(POSTGRES, (community, _) -> new PostgresSide(forced, community));
            Map<String, Opening> light = sides(Durability.PROCESS_DEATH);
            light.put(POSTGRES, (community, _) -> new PostgresSide(unforced, community));
            return measured(lasting, light, forced.one("SHOW server_version"));
        }
    }

    private static Map<String, Opening> sides(Durability durability) {
        Map<String, Opening> sides = new LinkedHashMap<>();
        sides.put(LEDGER, (community, counting) -> new LedgerSide(durability, community, counting));
        sides.put(DOCUMENTS, (community, counting) -> new DocumentSide(durability, community, counting));
        return sides;
    }

    private String measured(Map<String, Opening> lasting, Map<String, Opening> light, String postgres)
            throws Exception {
        CommandFigures figures = new CommandFigures();
        List<Integer> most = List.of(Collections.max(clients));
        for (int round = -1; round < protocol.rounds(); round++) {
            // The round before the first warms up and is not kept.
            CommandFigures kept = round < 0 ? new CommandFigures() : figures;
            for (String side : inTurn(lasting, round)) {
                turns(side, opening(lasting, side), round < 0 ? most : clients, kept, true);
            }
            for (String side : inTurn(light, round)) {
                turns(side, opening(light, side), most, kept, false);
            }
        }
        for (String side : lasting.keySet()) {
            for (int number : clients) {
                count(side, opening(lasting, side), number, figures);
            }
        }
        return figures.told(mutuals, Duration.ofMillis(millis), postgres);
    }

    /** Each round begins with another one. */
    private static List<String> inTurn(Map<String, Opening> sides, int round) {
        List<String> names = new ArrayList<>(sides.keySet());
        Collections.rotate(names, -Math.max(0, round));
        return names;
    }

    private static Opening opening(Map<String, Opening> sides, String name) {
        Opening opening = sides.get(name);
        if (opening == null) {
            throw new IllegalArgumentException(name);
        }
        return opening;
    }

    private void turns(String name, Opening opening, List<Integer> numbers, CommandFigures figures, boolean lasting)
            throws Exception {
        Community community = Community.of(mutuals);
        Load load = new Load(community);
        try (Side side = opening.open(community, false)) {
            for (int number : numbers) {
                figures.add(name, number, lasting, load.run(side, number, Duration.ofMillis(millis)));
            }
            load.check(side);
        }
    }

    /** In a turn of its own, since counting takes time. */
    private void count(String name, Opening opening, int number, CommandFigures figures) throws Exception {
        Community community = Community.of(mutuals);
        Load load = new Load(community);
        try (Side side = opening.open(community, true)) {
            side.count();
            Load.Turn turn = load.run(side, number, Duration.ofMillis(millis));
            Cost cost = side.cost();
            load.check(side);
            figures.cost(name, number, cost, turn);
        }
    }
}
