package org.entraide.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Blocks in memory, under the same contract as every store. */
public final class MemoryBlocks implements Blocks {

    private final Map<String, NavigableMap<Long, Block>> blocks = new TreeMap<>();

    @Override
    public synchronized Block append(Block block) {
        Block standing = of(block.ledger()).putIfAbsent(block.number(), block);
        return standing == null ? block : standing;
    }

    @Override
    public synchronized List<Block> after(String ledger, long number, int limit) {
        return of(ledger).tailMap(number, false).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Optional<Block> last(String ledger) {
        return Optional.ofNullable(of(ledger).lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized Map<String, Block> holding(String ledger, Collection<String> commands) {
        Set<String> wanted = new HashSet<>(commands);
        Map<String, Block> holding = new HashMap<>();
        of(ledger)
                .values()
                .forEach(block -> block.commands().stream()
                        .filter(wanted::contains)
                        .forEach(command -> holding.put(command, block)));
        return holding;
    }

    @Override
    public synchronized List<String> ledgers() {
        return blocks.entrySet().stream()
                .filter(ledger -> !ledger.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What no honest user of the port can do. */
    public synchronized void tamper(Block block) {
        of(block.ledger()).put(block.number(), block);
    }

    synchronized void remove(String ledger, long number) {
        of(ledger).remove(number);
    }

    private NavigableMap<Long, Block> of(String ledger) {
        return blocks.computeIfAbsent(ledger, none -> new TreeMap<>());
    }
}
