package org.entraide.benchmarks.commands;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entraide.benchmarks.Spread;
import org.entraide.benchmarks.commands.Load.Turn;
import org.entraide.benchmarks.commands.Side.Cost;

/** What was measured of all sides, as it is told. */
final class CommandFigures {

    private final Map<Case, Figures> cases = new LinkedHashMap<>();
    private final Map<Case, String> costs = new LinkedHashMap<>();

    /** @param lasting whether an answer survives a loss of power, else the death of the process */
    private record Case(String side, int clients, boolean lasting) {}

    private record Figures(Spread perSecond, Spread cpuMillis, Spread p50, Spread p95) {}

    void add(String side, int clients, boolean lasting, Turn turn) {
        Figures figures = cases.computeIfAbsent(
                new Case(side, clients, lasting),
                _ -> new Figures(new Spread(), new Spread(), new Spread(), new Spread()));
        figures.perSecond.add(turn.perSecond());
        figures.cpuMillis.add(turn.cpuMillis());
        figures.p50.add(turn.millis(50));
        figures.p95.add(turn.millis(95));
    }

    void cost(String side, int clients, Cost cost, Turn turn) {
        double commands = turn.latencies().size();
        costs.put(
                new Case(side, clients, true),
                "| %s | %d | %s | %s | %s | %s | %s |"
                        .formatted(
                                side,
                                clients,
                                Spread.text(cost.trips() / commands),
                                Spread.text(cost.rows() / commands),
                                Spread.text(cost.syncs() / commands),
                                Spread.text(cost.bytes() / commands),
                                Spread.text(turn.taken().allocated() / commands / 1024)));
    }

    private String rows(boolean lasting) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().lasting() == lasting)
                .sorted(java.util.Comparator.comparingInt(
                        entry -> entry.getKey().clients()))
                .map(entry -> "| %d | %s | %s | %s | %s | %s |"
                        .formatted(
                                entry.getKey().clients(),
                                entry.getKey().side(),
                                entry.getValue().perSecond,
                                entry.getValue().cpuMillis,
                                entry.getValue().p50,
                                entry.getValue().p95))
                .collect(Collectors.joining("\n"));
    }

    private String ratio(String other, boolean lasting) {
        int most = cases.keySet().stream().mapToInt(Case::clients).max().orElse(0);
        Figures theirs = cases.get(new Case(other, most, lasting));
        if (theirs == null) {
            return "not measured";
        }
        Figures ours = Objects.requireNonNull(cases.get(new Case(Commands.LEDGER, most, lasting)));
        return Spread.text(ours.perSecond.median() / theirs.perSecond.median());
    }

    String told(int mutuals, Duration lasting, String postgres) {
        return """
                Clients who enrol families of five (one command in four) and take their money (three in four) at %d mutuals
                of Zipf's sizes, each waiting for its answer, in turns of %d ms on a fresh store that take turns themselves
                after a round that warms up. All sides: a command takes effect once under its key, receipts of a mutual are
                gapless, people, state and events stand together; what stands was compared with every answer.

                - Entraide: the registry's own path from `Households` and `Ledgers` over the driver and loopback to the
                  embedded store in the same process; no HTTP, no relay to Kafka.
                - PostgreSQL %s: state and outbox in one transaction, one prepared call of a function per command,
                  one connection per client over loopback; the row of the mutual gives out its numbers. No outbox reader.
                - One document per command: on the same embedded store, an event document with the mutual's next version,
                  then the household's document replaced; one writer at a time per mutual.

                CPU is that of this process, clients included, and of PostgreSQL's processes. Medians of the rounds.

                **fsync before the answer** (Entraide's default; PostgreSQL's `fsync=on`, `synchronous_commit=on`):

                | clients | | commands/s | CPU ms/command | p50 ms | p95 ms |
                |---|---|---|---|---|---|
                %s

                Entraide to PostgreSQL at most clients: %s (goal: ≥ 1); to one document per command: %s (goal: ≥ 3).

                **Written to the operating system before the answer** (`PROCESS_DEATH`; PostgreSQL's `fsync=off`):

                | clients | | commands/s | CPU ms/command | p50 ms | p95 ms |
                |---|---|---|---|---|---|
                %s

                Entraide to PostgreSQL: %s; to one document per command: %s.

                **What a command costs** (fsync before the answer; in a turn of its own, since counting takes time):

                | | clients | round trips | documents or rows | fsyncs | bytes of journal | KiB allocated |
                |---|---|---|---|---|---|---|
                %s

                A round trip may carry many commands of Entraide; PostgreSQL's memory is not counted, only its client's.
                """.formatted(
                        mutuals,
                        lasting.toMillis(),
                        postgres,
                        rows(true),
                        ratio(Commands.POSTGRES, true),
                        ratio(Commands.DOCUMENTS, true),
                        rows(false),
                        ratio(Commands.POSTGRES, false),
                        ratio(Commands.DOCUMENTS, false),
                        String.join("\n", costs.values()));
    }
}
