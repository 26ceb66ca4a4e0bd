package org.entraide.events;

import org.jspecify.annotations.Nullable;

/** The bytes of an event could not be understood. The message holds no data of the event. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
