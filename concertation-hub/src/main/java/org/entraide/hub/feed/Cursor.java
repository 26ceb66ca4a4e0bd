package org.entraide.hub.feed;

/**
 * A place in the order of the feeds. It means the same for both grades and on every instance, and for ever. Clients
 * never see it bare: how far it moves would tell them how much happens to others, and to people.
 *
 * @param batch number of the batch that comes next
 * @param next index of the item in it that comes next
 */
public record Cursor(long batch, int next) {

    /** Right after this item of a batch. */
    public static Cursor after(Batch passed, int item) {
        return new Cursor(passed.number(), item + 1);
    }

    /** Right after all of a batch. */
    public static Cursor after(Batch passed) {
        return new Cursor(passed.number() + 1, 0);
    }
}
