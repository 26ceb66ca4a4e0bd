package org.entraide.launcher.faults;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.entraide.events.ClaimEvent;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Overview;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.Entry;
import org.entraide.ledger.Written;

/**
 * What the hub must show, straight from the blocks by a few obvious lines that share nothing with it: it remembers
 * whole states where the hub adds up changes.
 */
final class Reference {

    private static final EventCodec CODEC = EventCodec.published();
    private static final int CHUNK = 500;

    private final Map<String, Long> published = new HashMap<>();
    private final Map<String, Long> money = new TreeMap<>();
    private final Map<String, ClaimEvent.State> claims = new HashMap<>();
    private final Map<String, ClaimEvent.ClaimDecided> decisions = new HashMap<>();
    private final Map<String, List<CoverageChanged>> covered = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private Reference() {}

    static Reference of(List<Blocks> stores) {
        Reference reference = new Reference();
        for (Blocks blocks : stores) {
            for (String ledger : blocks.ledgers()) {
                reference.read(blocks, ledger);
            }
        }
        return reference;
    }

    private void read(Blocks blocks, String ledger) {
        List<Block> next = blocks.after(ledger, 0, CHUNK);
        while (!next.isEmpty()) {
            for (Entry entry :
                    next.stream().flatMap(block -> block.entries().stream()).toList()) {
                entry.events().stream().filter(Written::published).forEach(event -> take(ledger, event));
            }
            next = blocks.after(ledger, next.getLast().number(), CHUNK);
        }
    }

    private void take(String ledger, Written event) {
        published.merge(ledger + "/" + event.stream(), 1L, Long::sum);
        if (!seen.add(ledger + "/" + event.stream() + "/" + event.seq())) {
            throw new AssertionError("twice in the blocks: " + ledger + "/" + event.stream() + "/" + event.seq());
        }
        fold(CODEC.read(event.type(), event.data()));
    }

    private void fold(Event event) {
        switch (event) {
            case PremiumAssessed assessed -> {
                long due = assessed.due().amount() + assessed.subsidy().amount();
                money.merge("due", due, Long::sum);
                money.merge("arrears", due, Long::sum);
            }
            case PremiumPaid paid -> {
                long settled = paid.settlements().stream()
                        .mapToLong(settlement -> settlement.amount().amount())
                        .sum();
                money.merge("collected", paid.amount().amount(), Long::sum);
                money.merge("arrears", -settled, Long::sum);
                money.merge("credit", paid.amount().amount() - settled, Long::sum);
            }
            case CreditApplied applied -> {
                money.merge("arrears", -applied.settlement().amount().amount(), Long::sum);
                money.merge("credit", -applied.settlement().amount().amount(), Long::sum);
            }
            case SubsidyApplied applied -> {
                money.merge("subsidies", applied.amount().amount(), Long::sum);
                money.merge("arrears", -applied.amount().amount(), Long::sum);
            }
            case CoverageChanged changed ->
                covered.computeIfAbsent(changed.mutual() + changed.household(), _ -> new ArrayList<>())
                        .add(changed);
            case ClaimEvent.ClaimSubmitted submitted -> {
                claims.put(submitted.mutual() + submitted.claim(), ClaimEvent.State.SUBMITTED);
                money.merge("billed", submitted.billed().amount(), Long::sum);
            }
            case ClaimEvent.ClaimPended pended -> claims.put(pended.mutual() + pended.claim(), ClaimEvent.State.PENDED);
            case ClaimEvent.ClaimDecided decided -> {
                claims.put(decided.mutual() + decided.claim(), decided.now());
                decisions.put(decided.mutual() + decided.claim(), decided);
            }
            default -> {}
        }
    }

    /** Number of events of one ledger's stream. */
    long published(String ledger, Stream stream) {
        return published.getOrDefault(ledger + "/" + stream.id(), 0L);
    }

    /** Number of events by stream, of the mutuals' ledgers. */
    Map<String, Long> publishedByStream() {
        return published.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith("/" + Stream.PROVIDERS.id()))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().substring(entry.getKey().indexOf('/') + 1),
                        TreeMap::new,
                        Collectors.summingLong(Map.Entry::getValue)));
    }

    /** The same from an overview. */
    static Map<String, Long> reached(Overview overview) {
        return overview.asOf().streams().stream()
                .collect(Collectors.toMap(
                        Overview.Position::stream, Overview.Position::reached, (a, b) -> a, TreeMap::new));
    }

    /** The figures by name, as text so that a difference is easy to read. */
    Map<String, Object> figures(List<YearMonth> months) {
        Map<String, Object> figures = new TreeMap<>(money);
        figures.put("payable", awarded(award -> award.payable().amount()));
        figures.put("patient", awarded(award -> award.patientShare().amount()));
        figures.put("claims", claims.values().stream().collect(Collectors.groupingBy(x -> x, Collectors.counting())));
        figures.put("beneficiaries", months.stream().map(this::beneficiaries).toList());
        return figures;
    }

    private long awarded(ToLongFunction<ClaimEvent.Award> part) {
        return decisions.values().stream()
                .mapToLong(decided -> part.applyAsLong(decided.award()))
                .sum();
    }

    /** Of every household the last word about the month's last day counts. */
    private long beneficiaries(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        return covered.values().stream()
                .flatMap(changes ->
                        changes.stream()
                                .filter(change -> !change.from().isAfter(day))
                                .reduce((_, later) -> later)
                                .stream())
                .flatMap(change -> change.now().stream())
                .filter(member -> member.intervals().stream()
                        .anyMatch(days -> days.contains(day) && days.status().covered()))
                .count();
    }

    /** The same figures from an overview. */
    static Map<String, Object> figures(Overview overview) {
        var amounts = overview.totals().amounts().get("XOF");
        Map<String, Object> figures = new TreeMap<>(Map.of(
                "due", amounts.due(),
                "collected", amounts.collected(),
                "subsidies", amounts.subsidies(),
                "arrears", amounts.arrears(),
                "credit", amounts.credit(),
                "billed", amounts.billed(),
                "payable", amounts.payable(),
                "patient", amounts.patientShare()));
        figures.put(
                "claims",
                overview.totals().claims().entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        figures.put(
                "beneficiaries",
                overview.months().stream()
                        .map(month -> month.figures().beneficiaries())
                        .toList());
        return figures;
    }
}
