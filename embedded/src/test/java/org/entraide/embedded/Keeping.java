package org.entraide.embedded;

import java.nio.file.Path;

/** How a store keeps what is written. */
enum Keeping {
    COMMITTED_BEFORE_THE_REPLY,
    COMMITTED_LATER,
    /** By the H2 backend, which commits by itself once a second. */
    STOCK;

    Kept open(Path directory) {
        return switch (this) {
            case COMMITTED_BEFORE_THE_REPLY -> OpenedStore.of(options(directory, true));
            case COMMITTED_LATER -> OpenedStore.of(options(directory, false));
            case STOCK -> StockStore.in(directory);
        };
    }

    private static StoreOptions options(Path directory, boolean commitBeforeReply) {
        return new StoreOptions(directory, 0, Durability.PROCESS_DEATH, commitBeforeReply, Disk.REAL, 0, 1_000_000);
    }
}
