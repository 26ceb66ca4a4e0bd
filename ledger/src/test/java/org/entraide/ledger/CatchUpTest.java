package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.ledger.Bench.LEDGER;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.settle;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private final Bench bench = new Bench();

    @Test
    void aFolioThatIsAheadOfTheHeadDoesNotTakeItsEventsTwice() {
        settle(bench.desk(), place("a", 10), add("k1", "a", 1));
        Head first = head();
        settle(bench.desk(), add("k2", "a", 2));
        settle(bench.desk(), add("k3", "a", 4));
        MemoryViews halfSaved = new MemoryViews();
        halfSaved.save(List.of(), first);
        halfSaved.save(bench.kept.all(LEDGER).values(), Head.empty(LEDGER));

        Head head = catchUp(halfSaved);

        assertThat(head.block()).isEqualTo(3);
        assertThat(halfSaved.all(LEDGER)).isEqualTo(bench.kept.all(LEDGER));
    }

    @Test
    void anotherWriterWhoIsJustSavingIsWaitedFor() {
        settle(bench.desk(), place("a", 10), add("k1", "a", 1));
        Head first = head();
        settle(bench.desk(), add("k2", "a", 2));
        MemoryViews saving = new MemoryViews();
        saving.save(bench.kept.all(LEDGER).values(), first);

        Head head =
                new CatchUp<>(LEDGER, Bench.BOOK, bench.standing, rest -> saving.save(List.of(), head())).run(saving);

        assertThat(head).isEqualTo(head());
        assertThat(saving.all(LEDGER)).isEqualTo(bench.kept.all(LEDGER));
    }

    @Test
    void anotherWriterWhoNeverRestsIsNoReasonToFoldTheWholeLedgerAnew() {
        settle(bench.desk(), place("a", 1_000));
        Queue<Head> heads = new ArrayDeque<>();
        for (int i = 0; i < 30; i++) {
            settle(bench.desk(), add("k" + i, "a", 1));
            heads.add(head());
        }
        MemoryViews saving = new MemoryViews();
        saving.save(bench.kept.all(LEDGER).values(), heads.remove());

        Head head = new CatchUp<>(LEDGER, Bench.BOOK, bench.standing, rest -> saving.save(List.of(), heads.remove()))
                .run(saving);

        assertThat(head).isEqualTo(head());
        assertThat(heads).as("it waited until the other's last head stood").isEmpty();
    }

    @Test
    void viewsThatKnowABlockWhichTheLedgerLacksAreNotWrittenOn() {
        settle(bench.desk(), place("a", 10));
        settle(bench.desk(), add("k1", "a", 1));
        bench.standing.remove(LEDGER, 2);

        assertThatThrownBy(() -> settle(bench.desk(), add("k2", "a", 1)))
                .isInstanceOf(LedgerAway.class)
                .hasStackTraceContaining("not of its blocks");
        assertThat(bench.ledger()).hasSize(1);
    }

    @Test
    void manyMissedBlocksAreFoldedInChunks() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 1_000));
        for (int i = 0; i < 250; i++) {
            settle(desk, add("k" + i, "a", 1));
        }
        MemoryViews empty = new MemoryViews();

        assertThat(catchUp(empty)).isEqualTo(head());
        assertThat(empty.all(LEDGER)).isEqualTo(bench.kept.all(LEDGER));
    }

    private Head catchUp(Views views) {
        return new CatchUp<>(LEDGER, Bench.BOOK, bench.standing, Bench::noRest).run(views);
    }

    private Head head() {
        return bench.kept.head(LEDGER).orElseThrow();
    }
}
