package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of blocks promises. */
public interface BlocksContract {

    Instant AT = Instant.parse("2026-03-02T08:00:00.123Z");

    /** An empty store. */
    Blocks blocks();

    /** A block with one command {@code <ledger>-c<number><variant>}. */
    static Block block(String ledger, long number, String variant) {
        Written event = new Written("Labelled.v1", "labels", number, "{\"text\":\"é ɓ 🌾 \\\" \\\\ " + variant + "\"}");
        Entry entry = new Entry(
                ledger + "-c" + number + variant, "awa", "d", "", Map.of("label", "n" + number), List.of(event));
        return Block.seal(ledger, number, Block.GENESIS, AT, List.of(entry));
    }

    @Test
    default void whatIsAppendedIsReadBackAsItWas() {
        Blocks blocks = blocks();
        Block block = block("A", 1, "");

        assertThat(blocks.append(block)).isEqualTo(block);

        assertThat(blocks.after("A", 0, 10)).containsExactly(block);
        assertThat(blocks.last("A")).contains(block);
        Block read = blocks.last("A").orElseThrow();
        assertThat(read.hash()).isEqualTo(read.expectedHash());
        assertThat(read.entries()).isEqualTo(block.entries());
    }

    @Test
    default void aNumberIsGivenOnce() {
        Blocks blocks = blocks();
        Block first = block("A", 1, "");
        blocks.append(first);

        assertThat(blocks.append(block("A", 1, "other"))).isEqualTo(first);
        assertThat(blocks.append(first)).as("the same bytes again").isEqualTo(first);
        assertThat(blocks.after("A", 0, 10)).containsExactly(first);
    }

    @Test
    default void blocksComeInOrderOfTheirNumbers() {
        Blocks blocks = blocks();
        List<Long> numbers = List.of(10L, 2L, 1L, 9L, 100L, 11L);
        numbers.forEach(number -> blocks.append(block("A", number, "")));

        assertThat(blocks.after("A", 0, 100)).extracting(Block::number).containsExactly(1L, 2L, 9L, 10L, 11L, 100L);
        assertThat(blocks.after("A", 9, 2)).extracting(Block::number).containsExactly(10L, 11L);
        assertThat(blocks.after("A", 100, 2)).isEmpty();
        assertThat(blocks.last("A")).map(Block::number).contains(100L);
    }

    @Test
    default void ledgersWhoseNamesBeginAlikeAreApart() {
        Blocks blocks = blocks();
        List<String> names = List.of("A", "A-1", "A0", "A1", "AA", "A-10");
        names.forEach(name -> blocks.append(block(name, 1, "")));

        assertThat(blocks.ledgers()).containsExactlyInAnyOrderElementsOf(names);
        for (String name : names) {
            assertThat(blocks.after(name, 0, 10)).extracting(Block::ledger).containsExactly(name);
            assertThat(blocks.last(name)).map(Block::ledger).contains(name);
        }
        assertThat(blocks.after("A-", 0, 10)).isEmpty();
        assertThat(blocks.last("B")).isEmpty();
    }

    @Test
    default void commandsAreFoundInTheirOwnLedger() {
        Blocks blocks = blocks();
        Block first = blocks.append(block("A", 1, ""));
        Block second = blocks.append(block("A", 2, ""));
        blocks.append(block("B", 1, ""));

        assertThat(blocks.holding("A", List.of("A-c1", "A-c2", "B-c1", "A-c3", "A-c1")))
                .isEqualTo(Map.of("A-c1", first, "A-c2", second));
        assertThat(blocks.holding("A", Set.of())).isEmpty();
    }

    @Test
    default void oneOfManyWritersWins() throws Exception {
        Blocks blocks = blocks();
        List<Callable<Block>> writers = IntStream.range(0, 8)
                .<Callable<Block>>mapToObj(writer -> () -> blocks.append(block("A", 1, "w" + writer)))
                .toList();
        List<Block> standing = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Block> written : threads.invokeAll(writers)) {
                standing.add(written.get());
            }
        }

        assertThat(standing).hasSize(8).containsOnly(blocks.last("A").orElseThrow());
    }

    @Test
    default void numbersAreTheSameOnAMachineThatWritesOtherDigits() {
        Blocks blocks = blocks();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            blocks.append(block("A", 7, ""));
        } finally {
            Locale.setDefault(usual);
        }

        assertThat(blocks.last("A")).contains(block("A", 7, ""));
        assertThat(block("A", 7, "").id()).isEqualTo("A/000000000007");
    }
}
