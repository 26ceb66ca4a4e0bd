package org.entraide.hub.overview;

/**
 * How far one ledger's stream has been taken in.
 *
 * @param reached number of the last event taken in; 0 before the first
 * @param seen highest number that came; above {@code reached} the stream is held back
 * @param cause why it is held back
 */
public record Mark(long reached, long seen, Cause cause) {

    static final Mark NONE = new Mark(0, 0, Cause.NOTHING);

    /** Why a stream is held back. */
    public enum Cause {
        /** It is not. */
        NOTHING,
        /** Events between the last one taken in and the next one that came are missing. */
        GAP,
        /** The next event is of a type or content that this version cannot take in. */
        UNREADABLE
    }

    public boolean heldBack() {
        return seen > reached;
    }

    boolean had(long seq) {
        return seq <= reached;
    }

    boolean awaits(long seq) {
        return seq == reached + 1;
    }

    Mark takenIn(long seq) {
        return seen > seq ? new Mark(seq, seen, Cause.GAP) : new Mark(seq, seq, Cause.NOTHING);
    }

    Mark heldBackBy(long seq, Cause why) {
        boolean stillUnreadable = cause == Cause.UNREADABLE;
        return new Mark(reached, Math.max(seen, seq), stillUnreadable ? cause : why);
    }
}
