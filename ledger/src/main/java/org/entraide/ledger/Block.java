package org.entraide.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One page of a ledger: the unit that is committed.
 *
 * @param ledger whose page it is, such as {@code SN-THI-0007}
 * @param number 1, 2, 3… without a gap
 * @param prev hash of the block before; {@link #GENESIS} for the first
 * @param hash SHA-256 over ledger, number, prev, time and body
 * @param at time of writing, whole milliseconds; it decides nothing
 * @param commands ids of the commands it holds, in order
 * @param body JSON text of the entries, published as it is, byte for byte
 */
public record Block(
        String ledger, long number, String prev, String hash, Instant at, List<String> commands, String body) {

    public static final String GENESIS = "0".repeat(64);

    public Block {
        commands = List.copyOf(commands);
    }

    /** Seals entries into the block that follows {@code prev}. */
    static Block seal(String ledger, long number, String prev, Instant at, List<Entry> entries) {
        String body = BlockBody.write(entries);
        List<String> commands = entries.stream().map(Entry::command).toList();
        return new Block(ledger, number, prev, hashOf(ledger, number, prev, at, body), at, commands, body);
    }

    /** {@code <ledger>/<number>}, zero-padded, so that ids sort as numbers do; in the same digits on every machine. */
    public static String id(String ledger, long number) {
        return String.format(Locale.ROOT, "%s/%012d", ledger, number);
    }

    public String id() {
        return id(ledger, number);
    }

    /** What the hash should be. */
    String expectedHash() {
        return hashOf(ledger, number, prev, at, body);
    }

    public List<Entry> entries() {
        return BlockBody.read(body);
    }

    private static String hashOf(String ledger, long number, String prev, Instant at, String body) {
        String text = id(ledger, number) + "\n" + prev + "\n" + at.toEpochMilli() + "\n" + body;
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
