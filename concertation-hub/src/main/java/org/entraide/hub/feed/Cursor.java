package org.entraide.hub.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of the feeds, as {@code 6b1f0a93c2.1842.7}. It means the same for both grades and on every
 * instance, and for ever.
 *
 * @param log the order that it belongs to
 * @param batch number of the batch that comes next
 * @param next index of the item in it that comes next
 */
public record Cursor(String log, long batch, int next) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{10})\\.([1-9][0-9]{0,17})\\.([0-9]{1,6})");

    /** Empty when the text is no cursor of any hub. */
    public static Optional<Cursor> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Cursor(parts.group(1), Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** Right after this item of a batch. */
    public Cursor after(Batch passed, int item) {
        return new Cursor(log, passed.number(), item + 1);
    }

    /** Right after all of a batch. */
    public Cursor after(Batch passed) {
        return new Cursor(log, passed.number() + 1, 0);
    }

    @Override
    public String toString() {
        return log + "." + batch + "." + next;
    }
}
