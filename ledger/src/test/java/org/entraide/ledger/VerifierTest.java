package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.ledger.Bench.BOOK;
import static org.entraide.ledger.Bench.LEDGER;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.delivery;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.entraide.ledger.Verification.Finding;
import org.entraide.ledger.Verification.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way of tampering is found. */
class VerifierTest {

    private final Bench bench = new Bench();

    @BeforeEach
    void threeBlocks() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 10), add("k1", "a", 1));
        settle(desk, add("k2", "a", 2), delivery(1, "a", 1));
        settle(desk, add("k3", "a", 3), delivery(2, "a", 1));
    }

    @Test
    void anUntouchedLedgerIsClean() {
        assertThat(bench.verify()).isEqualTo(new Verification(1, 3, List.of()));
    }

    @Test
    void aChangedBodyDoesNotHaveItsHash() {
        change(2, block -> withBody(block, block.body().replace("\"beans\":2", "\"beans\":1")));

        assertThat(bench.verify().findings())
                .containsExactly(
                        at(Kind.HASH_WRONG, 2),
                        new Finding(Kind.FOLIO_DIFFERS, BOOK.jar("a")),
                        new Finding(Kind.FOLIO_DIFFERS, BOOK.shelf()));
    }

    @Test
    void aChangedTimeDoesNotHaveItsHash() {
        change(
                2,
                block -> new Block(
                        block.ledger(),
                        block.number(),
                        block.prev(),
                        block.hash(),
                        block.at().plusMillis(1),
                        block.commands(),
                        block.body()));

        assertThat(bench.verify().findings()).contains(at(Kind.HASH_WRONG, 2));
    }

    @Test
    void aBlockThatIsSealedAnewBreaksTheChain() {
        change(2, block -> sealed(block, block.entries().subList(0, 1)));

        assertThat(bench.verify().findings()).contains(at(Kind.CHAIN_BROKEN, 3)).doesNotContain(at(Kind.HASH_WRONG, 2));
    }

    @Test
    void aMissingBlockIsAGapInTheNumbers() {
        bench.standing.remove(LEDGER, 2);

        assertThat(bench.verify().findings())
                .contains(
                        at(Kind.NUMBER_GAP, 3),
                        at(Kind.CHAIN_BROKEN, 3),
                        at(Kind.STREAM_GAP, 3),
                        at(Kind.SOURCE_GAP, 3));
    }

    @Test
    void missingLastBlocksAreNoticedByTheirViews() {
        bench.standing.remove(LEDGER, 3);

        assertThat(bench.verify().findings()).contains(new Finding(Kind.VIEWS_BEHIND, LEDGER));
    }

    @Test
    void anotherListOfCommandsIsFound() {
        change(
                2,
                block -> new Block(
                        block.ledger(),
                        block.number(),
                        block.prev(),
                        block.hash(),
                        block.at(),
                        List.of("x"),
                        block.body()));

        assertThat(bench.verify().findings()).containsExactly(at(Kind.COMMANDS_DIFFER, 2));
    }

    @Test
    void aCommandThatStandsTwiceIsFound() {
        change(3, block -> sealed(block, List.of(bench.ledger().get(1).entries().getFirst())));

        assertThat(bench.verify().findings()).contains(at(Kind.COMMAND_TWICE, 3));
    }

    @Test
    void aNumberOutOfItsStreamIsFound() {
        change(3, block -> {
            List<Entry> entries = new ArrayList<>(block.entries());
            entries.set(0, renumbered(entries.getFirst(), 9));
            return sealed(block, entries);
        });

        assertThat(bench.verify().findings()).contains(at(Kind.STREAM_GAP, 3));
    }

    @Test
    void aNotedNumberOutOfItsSourceIsFound() {
        change(3, block -> {
            List<Entry> entries = new ArrayList<>(block.entries());
            Entry last = entries.getLast();
            entries.set(
                    1,
                    new Entry(
                            last.command(),
                            last.actor(),
                            last.digest(),
                            "SN-DAK-0001/deliveries/5",
                            last.outcome(),
                            last.events()));
            return sealed(block, entries);
        });

        assertThat(bench.verify().findings()).contains(at(Kind.SOURCE_GAP, 3));
    }

    @Test
    void aBlockThatCannotBeReadIsFound() {
        change(2, block -> withBody(block, "{\"entries\":[{\"comm"));

        assertThat(bench.verify())
                .isEqualTo(new Verification(1, 3, List.of(at(Kind.HASH_WRONG, 2), at(Kind.UNREADABLE, 2))));
    }

    @Test
    void anEventThatCannotBeReadIsFound() {
        change(2, block -> withBody(block, block.body().replace("BeansAdded.v1", "BeansLost.v1")));

        assertThat(bench.verify().findings()).contains(at(Kind.UNREADABLE, 2));
    }

    @Test
    void aChangedFolioIsFound() {
        bench.kept.tamper(new StoredFolio(BOOK.jar("a"), 3, "{\"beans\":0,\"ceiling\":10}", Map.of("full", "no")));

        assertThat(bench.verify().findings()).containsExactly(new Finding(Kind.FOLIO_DIFFERS, BOOK.jar("a")));
    }

    @Test
    void anInventedFolioIsFound() {
        bench.kept.tamper(new StoredFolio(BOOK.jar("b"), 1, "{\"beans\":0,\"ceiling\":10}", Map.of()));

        assertThat(bench.verify().findings()).containsExactly(new Finding(Kind.FOLIO_DIFFERS, BOOK.jar("b")));
    }

    @Test
    void viewsThatAreBehindAreFound() {
        bench.views.next(FaultyViews.Fault.AWAY);
        settle(bench.desk(), add("k4", "a", 1));

        assertThat(bench.verify().findings()).contains(new Finding(Kind.VIEWS_BEHIND, LEDGER));
    }

    @Test
    void aBlockThatComesMeanwhileIsNotCalledWrong() {
        bench.views.next(FaultyViews.Fault.AWAY);
        settle(bench.desk(), add("k4", "a", 1));

        Verification found = new Verifier<>(
                        BOOK,
                        new Stores(bench.standing, bench.kept),
                        rest -> bench.desk().catchUp())
                .verify();

        assertThat(found).isEqualTo(new Verification(1, 4, List.of()));
    }

    private void change(int number, UnaryOperator<Block> change) {
        bench.standing.tamper(change.apply(bench.ledger().get(number - 1)));
    }

    private static Block withBody(Block block, String body) {
        return new Block(
                block.ledger(), block.number(), block.prev(), block.hash(), block.at(), block.commands(), body);
    }

    private static Block sealed(Block block, List<Entry> entries) {
        return Block.seal(block.ledger(), block.number(), block.prev(), block.at(), entries);
    }

    private static Entry renumbered(Entry entry, long seq) {
        List<Written> events = entry.events().stream()
                .map(event -> new Written(event.type(), event.stream(), seq, event.data()))
                .toList();
        return new Entry(entry.command(), entry.actor(), entry.digest(), entry.source(), entry.outcome(), events);
    }

    private static Finding at(Kind kind, long number) {
        return new Finding(kind, Block.id(LEDGER, number));
    }
}
