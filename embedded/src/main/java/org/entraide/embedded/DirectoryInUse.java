package org.entraide.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another process works on this directory. */
public final class DirectoryInUse extends RuntimeException {
    private DirectoryInUse(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DirectoryInUse of(Path directory, @Nullable Throwable cause) {
        return by(directory, "another process", cause);
    }

    static DirectoryInUse by(Path directory, String owner, @Nullable Throwable cause) {
        return new DirectoryInUse(
                "%s is in use by %s. Stop that one first, or start with another directory.".formatted(directory, owner),
                cause);
    }
}
