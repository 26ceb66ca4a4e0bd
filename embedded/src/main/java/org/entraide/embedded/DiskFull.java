package org.entraide.embedded;

import java.nio.file.Path;

/** There is too little space left on the disk to write safely. Nothing was written; free some space and try again. */
public final class DiskFull extends RuntimeException {
    private DiskFull(String message) {
        super(message);
    }

    static DiskFull at(Path directory, long freeBytes) {
        return new DiskFull(("The disk is full: %d MB are free in %s. Nothing is lost, but nothing can be written."
                        + " Free some space, then try again.")
                .formatted(freeBytes / 1024 / 1024, directory));
    }
}
