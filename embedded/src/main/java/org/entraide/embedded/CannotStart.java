package org.entraide.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the embedded store or broker cannot work, which somebody at this machine can mend. The message is English;
 * whoever tells it in another language finds the parts in {@link #details()}.
 */
public abstract sealed class CannotStart extends RuntimeException
        permits DirectoryInUse, PortTaken, StoreDamaged, StoreUnwritable {
    private final transient List<String> details;

    CannotStart(String message, List<String> details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /** What the message speaks of, in its order: a file, folder or port first. */
    public List<String> details() {
        return details;
    }
}
