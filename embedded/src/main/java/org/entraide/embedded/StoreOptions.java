package org.entraide.embedded;

import java.nio.file.Path;

/**
 * How a store is opened; the tests change what callers may not.
 *
 * @param port 0: any free one
 * @param commitBeforeReply false only in the negative control of the kill test: then the engine commits when it likes
 * @param scheme H2's file scheme in front of the path, empty for plain files; the tests inject a full disk by it
 * @param keepFreeBytes below this much free space writes are refused
 * @param compactBeyondBytes a file larger than this is compacted little by little while it is written
 */
record StoreOptions(
        Path directory,
        int port,
        Durability durability,
        boolean commitBeforeReply,
        String scheme,
        long keepFreeBytes,
        long compactBeyondBytes) {
    private static final long KEEP_FREE_BYTES = 32L * 1024 * 1024;
    private static final long COMPACT_BEYOND_BYTES = 128L * 1024 * 1024;

    static StoreOptions of(Path directory, int port, Durability durability) {
        return new StoreOptions(directory, port, durability, true, "", KEEP_FREE_BYTES, COMPACT_BEYOND_BYTES);
    }

    Path besideFile() {
        return directory.resolve("openings");
    }

    Path compactedFile() {
        return directory.resolve("documents.mv.compacted");
    }

    Path file() {
        return directory.resolve("documents.mv");
    }
}
