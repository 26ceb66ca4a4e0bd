package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.ledger.Bench.delivery;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.settle;

import java.util.Map;
import org.entraide.ledger.Answer.Accepted;
import org.entraide.ledger.Answer.Gap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another ledger's events as commands of one's own: first, duplicate, early and late. */
class NotingTest {

    private static final EventId THIRD = new EventId("SN-DAK-0001", "deliveries", 3);

    private final Bench bench = new Bench();
    private final Desk<JarCommand, JarEvent> desk = bench.desk();

    @BeforeEach
    void oneJar() {
        settle(desk, place("a", 100));
    }

    @Test
    void theFirstIsNoted() {
        assertThat(settle(desk, delivery(1, "a", 5), delivery(2, "a", 6)))
                .containsExactly(new Accepted(Map.of(), 2, false), new Accepted(Map.of(), 2, false));
        assertThat(bench.jar("a").beans()).isEqualTo(11);
        assertThat(desk.head().watermarks()).containsEntry("SN-DAK-0001/deliveries", 2L);
        assertThat(desk.head().seqs()).as("it is kept, not published").containsOnlyKeys("jars");
    }

    @Test
    void aDuplicateMovesNothing() {
        settle(desk, delivery(1, "a", 5));

        assertThat(settle(desk, delivery(1, "a", 5))).containsExactly(new Accepted(Map.of(), 2, true));
        assertThat(settle(desk, delivery(2, "a", 5), delivery(2, "a", 5)))
                .containsExactly(new Accepted(Map.of(), 3, false), new Accepted(Map.of(), 3, true));
        assertThat(bench.jar("a").beans()).isEqualTo(10);
    }

    @Test
    void anEarlyOneIsAGapUntilItsPredecessorsCome() {
        settle(desk, delivery(1, "a", 5));

        assertThat(settle(desk, delivery(3, "a", 7))).containsExactly(new Gap(THIRD, 2));
        assertThat(settle(desk, delivery(3, "a", 7), delivery(2, "a", 6), delivery(3, "a", 7)))
                .containsExactly(new Gap(THIRD, 2), new Accepted(Map.of(), 3, false), new Accepted(Map.of(), 3, false));
        assertThat(bench.jar("a").beans()).isEqualTo(18);
    }

    @Test
    void aLateOneMovesNothing() {
        settle(desk, delivery(1, "a", 5), delivery(2, "a", 5));

        assertThat(settle(bench.desk(), delivery(1, "a", 5))).containsExactly(new Accepted(Map.of(), 2, true));
        assertThat(bench.jar("a").beans()).isEqualTo(10);
    }

    @Test
    void aGapHoldsBackItsOwnStreamAlone() {
        Request<JarCommand> another =
                Request.noting(new EventId("SN-DAK-0002", "deliveries", 1), new JarCommand.NoteDelivery("a", 1));

        assertThat(settle(desk, delivery(3, "a", 7), another))
                .containsExactly(new Gap(THIRD, 1), new Accepted(Map.of(), 2, false));
    }

    @Test
    void anotherWritersNoteClosesAGapBeforeItIsAnswered() {
        settle(desk, delivery(1, "a", 5));
        settle(bench.otherDesk(), delivery(2, "a", 5));

        assertThat(settle(desk, delivery(3, "a", 5))).containsExactly(new Accepted(Map.of(), 4, false));
    }
}
