package org.entraide.embedded;

import java.nio.file.Path;

/**
 * How a store is opened; the tests change what callers may not.
 *
 * @param port 0: any free one
 * @param commitBeforeReply false only in the kill test's negative control: then writes wait in memory until closing
 * @param disk where to write; the tests inject a full one
 * @param keepFreeBytes below this much free space writes are refused
 * @param compactBeyondBytes a file larger than this, and than twice what is alive in it, is compacted while it is used
 */
record StoreOptions(
        Path directory,
        int port,
        Durability durability,
        boolean commitBeforeReply,
        Disk disk,
        long keepFreeBytes,
        long compactBeyondBytes) {
    private static final long KEEP_FREE_BYTES = 32L * 1024 * 1024;
    private static final long COMPACT_BEYOND_BYTES = 128L * 1024 * 1024;

    static StoreOptions of(Path directory, int port, Durability durability) {
        return new StoreOptions(directory, port, durability, true, Disk.REAL, KEEP_FREE_BYTES, COMPACT_BEYOND_BYTES);
    }

    Path besideFile() {
        return directory.resolve("openings");
    }

    Path compactedFile() {
        return directory.resolve("documents.journal.new");
    }

    Path file() {
        return directory.resolve("documents.journal");
    }
}
