package org.entraide.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a ledger stands: enough to write the next block. It follows from the blocks alone.
 *
 * @param block number of the last block; 0 before the first
 * @param seqs last number given out per stream
 * @param watermarks last number noted per source ({@code <ledger>/<stream>})
 */
public record Head(
        String ledger, long block, String hash, Instant at, Map<String, Long> seqs, Map<String, Long> watermarks) {

    public Head {
        seqs = Map.copyOf(seqs);
        watermarks = Map.copyOf(watermarks);
    }

    static Head empty(String ledger) {
        return new Head(ledger, 0, Block.GENESIS, Instant.EPOCH, Map.of(), Map.of());
    }

    /**
     * The head after the block.
     *
     * @param entries those of the block, which whoever asks has read already
     */
    Head after(Block next, List<Entry> entries) {
        Map<String, Long> numbers = new HashMap<>(seqs);
        Map<String, Long> noted = new HashMap<>(watermarks);
        for (Entry entry : entries) {
            entry.events().stream()
                    .filter(Written::published)
                    .forEach(event -> numbers.put(event.stream(), event.seq()));
            if (!entry.source().isEmpty()) {
                EventId source = EventId.parse(entry.source());
                noted.put(source.source(), source.seq());
            }
        }
        return new Head(ledger, next.number(), next.hash(), next.at(), numbers, noted);
    }
}
