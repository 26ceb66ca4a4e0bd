package org.entraide.embedded;

import java.nio.file.Path;
import java.util.List;

/** The directory, or the file in it, can not be written: rights, a read-only or failing disk. */
public final class StoreUnwritable extends CannotStart {
    StoreUnwritable(Path directory, Throwable cause) {
        super(
                ("%s can not be written (%s). Check that it is a directory, that you own it and that its disk is"
                                + " sound and not full.")
                        .formatted(directory, cause),
                List.of(directory.toString(), String.valueOf(cause)),
                cause);
    }
}
