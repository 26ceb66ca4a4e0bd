package org.entraide.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.hub.overview.Samples.THIES;
import static org.entraide.hub.overview.Samples.added;
import static org.entraide.hub.overview.Samples.again;
import static org.entraide.hub.overview.Samples.assessed;
import static org.entraide.hub.overview.Samples.cover;
import static org.entraide.hub.overview.Samples.coverage;
import static org.entraide.hub.overview.Samples.credited;
import static org.entraide.hub.overview.Samples.decided;
import static org.entraide.hub.overview.Samples.paid;
import static org.entraide.hub.overview.Samples.pended;
import static org.entraide.hub.overview.Samples.registered;
import static org.entraide.hub.overview.Samples.submitted;
import static org.entraide.hub.overview.Samples.subsidy;
import static org.entraide.hub.overview.Samples.taken;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Event;
import org.entraide.events.Skipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** First, duplicate, early and late, for every event that moves a figure. */
class DeliveryTest {

    static Stream<Arguments> events() {
        return Stream.of(
                        registered(THIES, "SN", "And Bokk"),
                        added(THIES, "M1", "2024-01-15"),
                        coverage(THIES, List.of(), List.of(cover("M1", "2024-01-01", "2024-12-31"))),
                        new MemberRemoved(
                                THIES, "000001", "M1", DepartureReason.MOVED, LocalDate.parse("2024-03-31"), 2, 1),
                        taken(THIES, "2024-01-01", "2024-12-31", 12_000),
                        assessed(THIES, "2024-01-01", 9_000, 3_000),
                        subsidy(THIES, "2024-02-03", 3_000),
                        credited(THIES, "2024-02-04", 100),
                        paid(THIES, "2024-02-02", 12_000),
                        submitted(THIES, "000001", "2024-03-03", 1800),
                        pended(THIES, "000001", "2024-03-03"),
                        decided(THIES, "000001", "2024-03-03", State.SUBMITTED, State.APPROVED, 1800, 1440),
                        again(
                                decided(THIES, "000001", "2024-03-03", State.PENDED, State.REJECTED, 1800, 0),
                                State.APPROVED,
                                1440))
                .map(event -> arguments(event, of(event)));
    }

    private static org.entraide.events.Stream of(Event event) {
        return org.entraide.events.Stream.of(event.getClass()).orElseThrow();
    }

    private static Object figures(Desk desk) {
        var groups = desk.folds.groups(desk.folds.offsets().keySet());
        var profiles = groups.stream().map(Group::profiles).toList();
        return Map.of("cells", desk.cells(), "profiles", profiles);
    }

    private static final Object NONE = Map.of("cells", Map.of(), "profiles", List.of());

    @ParameterizedTest
    @MethodSource("events")
    void theFirstDeliveryCounts(Event event, org.entraide.events.Stream stream) {
        Tape tape = new Tape(Desk.NODE, stream).record(THIES, 1, event);
        Desk desk = new Desk().play(tape);
        assertThat(figures(desk)).isNotEqualTo(NONE);
        assertThat(desk.mark(tape, THIES + "/" + stream.id())).isEqualTo(new Mark(1, 1, Mark.Cause.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aDuplicateCountsOnce(Event event, org.entraide.events.Stream stream) {
        Desk once = new Desk().play(new Tape(Desk.NODE, stream).record(THIES, 1, event));
        Desk twice = new Desk()
                .play(new Tape(Desk.NODE, stream).record(THIES, 1, event).record(THIES, 1, event));
        assertThat(figures(twice)).isEqualTo(figures(once));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEarlyEventWaitsUntilItsPredecessorsAreRepublished(Event event, org.entraide.events.Stream stream) {
        Tape tape = new Tape(Desk.NODE, stream).record(THIES, 2, event);
        Desk desk = new Desk().play(tape);
        assertThat(figures(desk)).isEqualTo(NONE);
        assertThat(desk.mark(tape, THIES + "/" + stream.id())).isEqualTo(new Mark(0, 2, Mark.Cause.GAP));
        assertThat(desk.folding.heldBack()).isEqualTo(1);

        desk.play(tape.record(THIES, 1, new Skipped("operator", "a test")).record(THIES, 2, event));
        Desk plain = new Desk().play(new Tape(Desk.NODE, stream).record(THIES, 1, event));
        assertThat(figures(desk)).isEqualTo(figures(plain));
        assertThat(desk.folding.heldBack()).isZero();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aLateEventCountsAsIfItHadComeInTime(Event event, org.entraide.events.Stream stream) {
        Tape late = new Tape(Desk.NODE, stream)
                .publish("SN-THI-0008", new Skipped("operator", "a test"))
                .record(THIES, 1, event);
        Desk plain = new Desk().play(new Tape(Desk.NODE, stream).record(THIES, 1, event));
        assertThat(figures(new Desk().play(late))).isEqualTo(figures(plain));
    }
}
