package org.entraide.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * How often a store was opened and closed, in its file and in another beside it. A file that lost its end reads as an
 * older state; then its count is behind the other one, and the store must not be used.
 */
record OpeningCount(Path beside) {
    boolean isAhead(long inFile) throws IOException {
        return Files.exists(beside) && inFile < Long.parseLong(Files.readString(beside));
    }

    /** Only once the file has it: the file may be ahead, never behind. */
    void note(long count) throws IOException {
        var draft = beside.resolveSibling(beside.getFileName() + ".new");
        Files.writeString(draft, String.valueOf(count));
        Files.move(draft, beside, StandardCopyOption.ATOMIC_MOVE);
    }
}
