package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.ledger.Bench.LEDGER;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.request;
import static org.entraide.ledger.Bench.settle;

import java.util.List;
import java.util.Map;
import org.entraide.ledger.Answer.Accepted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private final Bench bench = new Bench();
    private final Desk<JarCommand, JarEvent> desk = bench.desk();

    @BeforeEach
    void twoBlocks() {
        settle(desk, place("a", 10));
        settle(desk, add("k1", "a", 3));
    }

    @Test
    void itGivesEqualViews() {
        Map<String, StoredFolio> live = bench.kept.all(LEDGER);

        assertThat(rebuild()).isEqualTo(2);

        assertThat(bench.kept.all(LEDGER)).isEqualTo(live);
        assertThat(bench.verify().findings()).isEmpty();
    }

    @Test
    void itMendsWhatWasChanged() {
        bench.kept.tamper(new StoredFolio(Bench.BOOK.jar("a"), 9, "{\"beans\":0,\"ceiling\":99}", Map.of()));
        assertThat(bench.verify().findings()).isNotEmpty();

        rebuild();

        assertThat(bench.verify().findings()).isEmpty();
    }

    @Test
    void aDeskThatWasAtWorkDecidesOnTheNewViews() {
        rebuild();

        assertThat(settle(desk, add("k2", "a", 8)))
                .containsExactly(new Answer.Refused(List.of(Refusal.of("JAR_FULL", "/beans", 7))));
        assertThat(settle(desk, add("k3", "a", 7))).containsExactly(new Accepted(Map.of("receipt", "2"), 3, false));
        assertThat(bench.verify().findings()).isEmpty();
    }

    @Test
    void aDeskThatWasAtWorkWritesTheNewViewsThoughItReadsNone() {
        rebuild();

        settle(desk, request("k2", new JarCommand.Write("x")));

        assertThat(bench.verify().findings()).isEmpty();
    }

    @Test
    void aBlockThatIsAddedMeanwhileIsInTheNewViews() {
        bench.views.beforeSwitch(() -> settle(bench.otherDesk(), add("k2", "a", 1)));

        rebuild();

        assertThat(bench.jar("a").beans()).isEqualTo(4);
        assertThat(bench.verify().findings()).isEmpty();
    }

    private long rebuild() {
        return new Rebuild<>(Bench.BOOK, new Stores(bench.standing, bench.views), Bench::noRest).run();
    }
}
