package org.entraide.access;

/**
 * An actor who can sign in.
 *
 * @param passwordHash as {@link Passwords} writes it, never the password
 */
public record Account(Actor actor, String passwordHash) {

    /** The name to sign in with. */
    public String id() {
        return actor.id();
    }

    /** Without the hash, which has no business in a log. */
    @Override
    public String toString() {
        return "Account[" + id() + "]";
    }
}
