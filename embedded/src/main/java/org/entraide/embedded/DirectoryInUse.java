package org.entraide.embedded;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another process works on this directory. */
public final class DirectoryInUse extends CannotStart {
    private static final String UNKNOWN = "?";

    private DirectoryInUse(Path directory, String process, @Nullable Throwable cause) {
        super(
                ("%s is in use by another program (process %s). Stop that one first, or start with another"
                                + " directory.")
                        .formatted(directory, process),
                List.of(directory.toString(), process),
                cause);
    }

    static DirectoryInUse of(Path directory, @Nullable Throwable cause) {
        return new DirectoryInUse(directory, UNKNOWN, cause);
    }

    /** @param process its number */
    static DirectoryInUse by(Path directory, String process) {
        return new DirectoryInUse(directory, process, null);
    }
}
