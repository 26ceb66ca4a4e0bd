package org.entraide.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entraide.events.ClaimEvent;
import org.entraide.events.Event;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.Stream;

class FiguresPropertyTest {

    private static final List<String> MUTUALS = List.of("SN-THI-0007", "SN-THI-0008", "ML-BKO-0001");

    @Property(tries = 25)
    void figuresAreWhatTheSlowReferenceCounts(@ForAll long seed) {
        List<Event> history = Histories.of("SN-THI-0007", 120, seed);
        Desk desk = new Desk().play(tapes(Map.of("SN-THI-0007", history), null));
        Cells cells = desk.cells().getOrDefault("SN-THI-0007", new Cells());
        DayByDay reference = new DayByDay(history);
        for (Counter counter : counters()) {
            long stock = 0;
            for (YearMonth month = DayByDay.FIRST; month.isBefore(DayByDay.LAST); month = month.plusMonths(1)) {
                long moved = cells.months().getOrDefault(month, Map.of()).getOrDefault(counter, 0L);
                stock += moved;
                long figure = counter.figure().kind() == Figure.Kind.STOCK ? stock : moved;
                assertThat(figure).as("%s in %s", counter, month).isEqualTo(reference.figure(month, counter));
            }
        }
    }

    @Property(tries = 25)
    void theOrderBetweenMutualsDoesNotMatter(@ForAll long seed) {
        Map<String, List<Event>> histories = new java.util.TreeMap<>();
        MUTUALS.forEach(mutual -> histories.put(mutual, Histories.of(mutual, 60, seed + mutual.hashCode())));
        Desk plain = new Desk().play(tapes(histories, null));
        Desk shuffled = new Desk().play(tapes(histories, new Random(seed)));
        assertThat(shuffled.cells()).isEqualTo(plain.cells());
    }

    private static List<Counter> counters() {
        List<Counter> counters = new ArrayList<>(List.of(Counter.BENEFICIARIES, Counter.ENROLLED));
        for (ClaimEvent.State state : ClaimEvent.State.values()) {
            counters.add(Counter.claims(state));
        }
        counters.add(Counter.payable(Category.CONSULTATION, "XOF"));
        List.of(
                        Figure.PREMIUM_DUE,
                        Figure.PREMIUM_COLLECTED,
                        Figure.PREMIUM_EARNED,
                        Figure.BILLED,
                        Figure.PAYABLE,
                        Figure.PATIENT_SHARE,
                        Figure.NOT_CHARGED)
                .forEach(figure -> counters.add(Counter.money(figure, "XOF")));
        return counters;
    }

    /** One topic per stream; each mutual's events in order, the mutuals one after another or mixed. */
    static Tape[] tapes(Map<String, List<Event>> histories, @org.jspecify.annotations.Nullable Random mixed) {
        Map<Stream, Tape> tapes = new EnumMap<>(Stream.class);
        List<String> turns = new ArrayList<>();
        histories.forEach((mutual, events) -> events.forEach(_ -> turns.add(mutual)));
        if (mixed != null) {
            java.util.Collections.shuffle(turns, mixed);
        }
        Map<String, Integer> next = new java.util.HashMap<>();
        for (String mutual : turns) {
            int at = next.merge(mutual, 1, Integer::sum) - 1;
            Event event = histories.getOrDefault(mutual, List.of()).get(at);
            Stream stream = Stream.of(event.getClass()).orElseThrow();
            tapes.computeIfAbsent(stream, made -> new Tape(Desk.NODE, made)).publish(mutual, event);
        }
        return tapes.values().toArray(Tape[]::new);
    }
}
