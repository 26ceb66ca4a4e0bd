package org.entraide.launcher.faults;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entraide.events.EventCodec;
import org.entraide.events.ProviderEvent;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Amounts;
import org.entraide.hub.overview.Figures;
import org.entraide.hub.overview.Overview;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Written;

/** What the hub must show, straight from all events: of blocks, or of topics. Each mutual has its {@link History}. */
final class Reference {

    private static final EventCodec CODEC = EventCodec.published();
    private static final int CHUNK = 500;

    private final Map<String, Long> published = new HashMap<>();
    private final Map<String, History> histories = new TreeMap<>();
    private final Set<EventId> seen = new HashSet<>();

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
            next.stream()
                    .flatMap(block -> block.entries().stream())
                    .flatMap(entry -> entry.events().stream())
                    .filter(Written::published)
                    .forEach(event ->
                            take(new EventId(ledger, event.stream(), event.seq()), event.type(), event.data()));
            next = blocks.after(ledger, next.getLast().number(), CHUNK);
        }
    }

    /** Of everything that stands in the topics; a stream's events are in the order of their numbers. */
    static Reference of(Map<String, PublishedEvents.Published> events) {
        Reference reference = new Reference();
        events.entrySet().stream()
                .map(event -> Map.entry(EventId.parse(event.getKey()), event.getValue()))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(EventId::source).thenComparingLong(EventId::seq)))
                .forEach(event -> reference.take(
                        event.getKey(),
                        event.getValue().type(),
                        event.getValue().data()));
        return reference;
    }

    private void take(EventId id, String type, String data) {
        published.merge(id.source(), 1L, Long::sum);
        if (!seen.add(id)) {
            throw new AssertionError("twice: " + id);
        }
        if (CODEC.read(type, data) instanceof ProviderEvent) {
            return;
        }
        histories.computeIfAbsent(id.ledger(), _ -> new History()).add(CODEC.read(type, data));
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

    Set<String> mutuals() {
        return histories.keySet();
    }

    boolean balances() {
        return histories.values().stream().allMatch(History::balances);
    }

    /** Every figure that is not nothing, by mutual, month and name. */
    Map<String, Long> figures(List<YearMonth> months) {
        Map<String, Long> figures = new TreeMap<>();
        histories.forEach((mutual, history) -> months.forEach(month -> history.figures(month)
                .forEach((name, value) -> figures.put(mutual + " " + month + " " + name, value))));
        return figures;
    }

    /** The same from the overviews of single mutuals. */
    static Map<String, Long> figures(Overview mutual) {
        Map<String, Long> figures = new TreeMap<>();
        mutual.months()
                .forEach(month -> figures(month.figures())
                        .forEach((name, value) ->
                                figures.put(mutual.place().id() + " " + month.month() + " " + name, value)));
        return figures;
    }

    private static Map<String, Long> figures(Figures shown) {
        Map<String, Long> figures = new TreeMap<>();
        figures.put("enrolled", shown.enrolled());
        figures.put("beneficiaries", shown.beneficiaries());
        figures.put("upToDate", shown.upToDate());
        shown.claims().forEach((state, count) -> figures.put("claims " + state, count));
        shown.amounts().values().forEach(amounts -> money(amounts, figures));
        figures.values().removeIf(each -> each == 0);
        return figures;
    }

    private static void money(Amounts shown, Map<String, Long> figures) {
        figures.put("due", shown.due());
        figures.put("collected", shown.collected());
        figures.put("subsidies", shown.subsidies());
        figures.put("arrears", shown.arrears());
        figures.put("credit", shown.credit());
        figures.put("earned", shown.earned());
        figures.put("billed", shown.billed());
        figures.put("payable", shown.payable());
        figures.put("patientShare", shown.patientShare());
        figures.put("notCharged", shown.notCharged());
        shown.payableByCategory().forEach((category, amount) -> figures.put("payable " + category, amount));
    }
}
