package org.entraide.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a published event, for ever: {@code SN-THI-0007/premiums/42} is the 42nd event that this ledger put into
 * this stream. Numbers begin at 1 and have no gap.
 */
public record EventId(String ledger, String stream, long seq) {

    private static final Pattern SHAPE = Pattern.compile("([^/]+)/([^/]+)/([1-9][0-9]{0,17})");

    /** @throws IllegalArgumentException when the text is not {@code ledger/stream/number} */
    public static EventId parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an event id: " + text);
        }
        return new EventId(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)));
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
