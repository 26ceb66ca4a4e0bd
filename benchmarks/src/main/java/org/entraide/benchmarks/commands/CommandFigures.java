package org.entraide.benchmarks.commands;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.entraide.benchmarks.Report;
import org.entraide.benchmarks.Spread;
import org.entraide.benchmarks.commands.Commands.Way;
import org.entraide.benchmarks.commands.Load.Turn;
import org.entraide.benchmarks.store.Cost;

/** What was measured of all sides, as it is told. */
final class CommandFigures {

    private final Map<Case, Figures> cases = new LinkedHashMap<>();
    private final Map<Case, String> costs = new LinkedHashMap<>();

    /** @param lasting whether an answer survives a loss of power, else the death of the process */
    private record Case(Way way, int clients, boolean lasting) {}

    private record Figures(Spread perSecond, Spread cpuMillis, Spread p50, Spread p95) {}

    void add(Way way, int clients, boolean lasting, Turn turn) {
        Figures figures = cases.computeIfAbsent(
                new Case(way, clients, lasting),
                _ -> new Figures(new Spread(), new Spread(), new Spread(), new Spread()));
        figures.perSecond.add(turn.perSecond());
        figures.cpuMillis.add(turn.cpuMillis());
        figures.p50.add(turn.millis(50));
        figures.p95.add(turn.millis(95));
    }

    void cost(Way way, int clients, Cost cost, Turn turn) {
        double commands = turn.latencies().size();
        costs.put(
                new Case(way, clients, true),
                "| %s | %d | %s | %s | %s | %s | %s |"
                        .formatted(
                                way,
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
                                entry.getKey().way(),
                                entry.getValue().perSecond,
                                entry.getValue().cpuMillis,
                                entry.getValue().p50,
                                entry.getValue().p95))
                .collect(Collectors.joining("\n"));
    }

    private String ratio(Way other, boolean lasting) {
        return ratio(Way.LEDGER, other, lasting);
    }

    private String ratio(Way one, Way other, boolean lasting) {
        int most = cases.keySet().stream().mapToInt(Case::clients).max().orElse(0);
        Figures theirs = cases.get(new Case(other, most, lasting));
        Figures ours = cases.get(new Case(one, most, lasting));
        if (theirs == null || ours == null) {
            return "not measured";
        }
        return Spread.text(ours.perSecond.median() / theirs.perSecond.median());
    }

    String told(int mutuals, Duration lasting, Duration warm, String postgres) {
        return Report.of(
                Commands.class,
                mutuals,
                lasting.toMillis(),
                warm.toMillis(),
                postgres,
                rows(true),
                ratio(Way.POSTGRES, true),
                ratio(Way.DOCUMENTS, true),
                ratio(Way.TWO, Way.LEDGER, true),
                rows(false),
                ratio(Way.POSTGRES, false),
                ratio(Way.DOCUMENTS, false),
                String.join("\n", costs.values()));
    }
}
