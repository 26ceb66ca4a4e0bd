package org.entraide.access;

/** The actor holds no role that allows this, anywhere (403). */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted(Permission permission) {
        super("the actor may not " + permission, null, false, false);
    }
}
