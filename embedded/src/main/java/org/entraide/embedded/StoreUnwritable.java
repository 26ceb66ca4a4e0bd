package org.entraide.embedded;

import java.nio.file.Path;

/** The directory, or the file in it, can not be written: rights, a read-only or failing disk. */
public final class StoreUnwritable extends RuntimeException {
    StoreUnwritable(Path directory, Throwable cause) {
        super(
                "%s can not be written (%s). Check that it is a directory, that you own it and that its disk is sound."
                        .formatted(directory, cause),
                cause);
    }
}
