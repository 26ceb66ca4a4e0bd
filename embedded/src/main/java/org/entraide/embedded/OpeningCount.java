package org.entraide.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVMap;

/**
 * How often a store was opened and closed, in its file and in another beside it. H2 opens a file that lost its end at
 * an older state without a word; then the file's count is behind the other one, and the store must not be used.
 */
record OpeningCount(Path beside) {
    private static final Long KEY = 0L;

    boolean isBehind(MVMap<Long, byte[]> inFile) throws IOException {
        return Files.exists(beside) && inside(inFile) < Long.parseLong(Files.readString(beside));
    }

    /** To be committed before {@link #noteBeside}: the file may be ahead, never behind. */
    static void increment(MVMap<Long, byte[]> inFile) {
        inFile.put(
                KEY, ByteBuffer.allocate(Long.BYTES).putLong(inside(inFile) + 1).array());
    }

    void noteBeside(long count) throws IOException {
        var draft = beside.resolveSibling(beside.getFileName() + ".new");
        Files.writeString(draft, String.valueOf(count));
        Files.move(draft, beside, StandardCopyOption.ATOMIC_MOVE);
    }

    static long inside(MVMap<Long, byte[]> inFile) {
        var bytes = inFile.get(KEY);
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getLong();
    }
}
