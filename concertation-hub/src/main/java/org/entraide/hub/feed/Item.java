package org.entraide.hub.feed;

/**
 * One thing that feeds tell.
 *
 * @param id the same whenever and wherever it is told: that of the event, or {@code
 *     SN-THI-0007/digest/PremiumPaid/XOF/2026-05-12}
 * @param type name of the event without its version, such as {@code PremiumPaid}
 * @param details made for this purpose by {@link Views} or {@link Tallies}: never an event with something left out
 */
public record Item(Kind kind, String id, String type, Subject subject, Details details) {

    /** What a feed's grade decides about. */
    public enum Kind {
        /** What an organisation did. */
        ORGANISATION,
        /** What happened to one household, member or claim. */
        PERSON,
        /** How often something happened to people on closed days. */
        DAYS
    }
}
