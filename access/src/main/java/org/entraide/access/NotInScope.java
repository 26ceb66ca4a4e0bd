package org.entraide.access;

/**
 * What was asked for is outside the actor's scope, or is not there at all: the two are answered alike (404), so that
 * nobody learns what others have. Services throw it for what they do not find, too.
 */
public final class NotInScope extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotInScope() {
        super("not within the actor's scope", null, false, false);
    }

    static void unless(boolean covered) {
        if (!covered) {
            throw new NotInScope();
        }
    }
}
