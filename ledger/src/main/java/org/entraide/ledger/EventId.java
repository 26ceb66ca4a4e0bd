package org.entraide.ledger;

/**
 * The id of a published event, for ever: {@code SN-THI-0007/premiums/42} is the 42nd event that this ledger put into
 * this stream. Numbers begin at 1 and have no gap.
 */
public record EventId(String ledger, String stream, long seq) {

    /** @throws IllegalArgumentException when the text is not {@code ledger/stream/number} */
    public static EventId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || !parts[2].matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not an event id: " + text);
        }
        return new EventId(parts[0], parts[1], Long.parseLong(parts[2]));
    }

    /** The stream of one ledger, the unit in which numbers are gapless: {@code SN-THI-0007/premiums}. */
    public String source() {
        return ledger + "/" + stream;
    }

    @Override
    public String toString() {
        return source() + "/" + seq;
    }
}
