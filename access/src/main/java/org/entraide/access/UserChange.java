package org.entraide.access;

/** The answer to adding or changing a user. */
public sealed interface UserChange {

    /** Done, and kept. */
    record Accepted(Actor actor) implements UserChange {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements UserChange {}

    /** Why a user was not added or changed. */
    enum Reason {
        NAME_MALFORMED,
        NAME_TAKEN,
        NAME_RESERVED_FOR_DEMO,
        NAME_UNKNOWN,
        ROLE_MISSING,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_EASY_TO_GUESS
    }
}
