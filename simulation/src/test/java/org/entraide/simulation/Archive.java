package org.entraide.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.EventId;
import org.entraide.ledger.FaultyBlocks;
import org.entraide.ledger.FaultyViews;
import org.entraide.ledger.MemoryBlocks;
import org.entraide.ledger.MemoryPointers;
import org.entraide.ledger.MemoryViews;
import org.entraide.ledger.Pointers;
import org.entraide.ledger.Stores;
import org.entraide.ledger.Views;
import org.entraide.ledger.Written;

/** What lasts of one service that keeps ledgers, and how its processes reach it. */
final class Archive {

    final MemoryBlocks blocks = new MemoryBlocks();
    final MemoryViews views = new MemoryViews();
    final MemoryPointers pointers = new MemoryPointers();
    private final Set<Protection> removed;

    Archive(Set<Protection> removed) {
        this.removed = removed;
    }

    /** An event as it is published. */
    record Published(EventId id, Written event) {}

    /** The stores as a process reaches them. */
    Stores stores(Instance instance) {
        Blocks reached = new CarelessBlocks(blocks, removed);
        Views seen = removed.contains(Protection.POSITION_OF_VIEWS) ? new CarelessViews(views) : views;
        return new Stores(
                new FaultyBlocks(reached, instance::blocksFault, instance::access),
                new FaultyViews(seen, instance::viewsFault, instance::access));
    }

    Pointers pointers(Instance instance) {
        return new Disturbed(pointers, instance, removed.contains(Protection.GENERATION_OF_POINTERS));
    }

    List<Block> ledger(String ledger) {
        return blocks.after(ledger, 0, Integer.MAX_VALUE);
    }

    /** How many blocks there are. */
    long size() {
        return blocks.ledgers().stream()
                .flatMap(ledger -> blocks.last(ledger).stream())
                .mapToLong(Block::number)
                .sum();
    }

    /** All that its ledgers have to tell, in the order of each ledger. */
    List<Published> published() {
        return blocks.ledgers().stream()
                .flatMap(ledger -> ledger(ledger).stream())
                .flatMap(block -> block.entries().stream()
                        .flatMap(entry -> entry.events().stream())
                        .filter(Written::published)
                        .map(event -> new Published(new EventId(block.ledger(), event.stream(), event.seq()), event)))
                .toList();
    }

    /** The last number given out, of every ledger's stream. */
    Map<String, Long> last() {
        Map<String, Long> last = new java.util.TreeMap<>();
        published().forEach(each -> last.merge(each.id().source(), each.id().seq(), Math::max));
        return last;
    }

    private record Disturbed(MemoryPointers pointers, Instance instance, boolean careless) implements Pointers {

        @Override
        public Pointer of(String ledger) {
            instance.access();
            return pointers.of(ledger);
        }

        @Override
        public boolean advance(String ledger, Pointer to) {
            instance.beforeWrite();
            Pointer sure = careless ? new Pointer(pointers.of(ledger).generation(), to.block()) : to;
            boolean moved = pointers.advance(ledger, sure);
            instance.afterWrite();
            return moved;
        }

        @Override
        public void restart(String ledger, long block) {
            instance.beforeWrite();
            pointers.restart(ledger, block);
            instance.afterWrite();
        }
    }

    /** Blocks without some of their protections. */
    private record CarelessBlocks(MemoryBlocks blocks, Set<Protection> removed) implements Blocks {

        @Override
        public Block append(Block block) {
            if (removed.contains(Protection.FENCE_OF_BLOCKS)) {
                blocks.tamper(block);
            }
            return blocks.append(block);
        }

        @Override
        public List<Block> after(String ledger, long number, int limit) {
            return blocks.after(ledger, number, limit);
        }

        @Override
        public Optional<Block> last(String ledger) {
            return blocks.last(ledger);
        }

        @Override
        public Map<String, Block> holding(String ledger, Collection<String> commands) {
            return removed.contains(Protection.IDEMPOTENCY) ? Map.of() : blocks.holding(ledger, commands);
        }

        @Override
        public List<String> ledgers() {
            return blocks.ledgers();
        }
    }
}
