package org.entraide.embedded;

import java.nio.file.Path;
import java.util.List;

/** The store's file is not one, or is damaged. The file is left as it is. */
public final class StoreDamaged extends CannotStart {
    StoreDamaged(Path file, Throwable cause) {
        super(
                ("The store's file %s can not be read (%s). It was left untouched: keep a copy, then put"
                                + " a backup in its place or move it away to begin anew.")
                        .formatted(file, cause.getMessage()),
                List.of(file.toString(), String.valueOf(cause.getMessage())),
                cause);
    }
}
