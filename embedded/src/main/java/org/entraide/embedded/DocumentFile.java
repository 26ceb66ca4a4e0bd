package org.entraide.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/** The file behind a store: one map of positions to BSON documents for each collection. Used under the store's lock. */
final class DocumentFile {
    private static final int NEVER = 0;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final int COMPACTION_STEP_BYTES = 16 * 1024 * 1024;
    private static final long SMALL_FILE_BYTES = 128L * 1024 * 1024;

    private final StoreOptions options;
    private MVStore store;
    private long compactBeyond;

    DocumentFile(StoreOptions options) {
        this.options = options;
        this.store = opened();
        this.compactBeyond = Math.max(SMALL_FILE_BYTES, 2 * bytes());
    }

    private MVStore opened() {
        try {
            var builder = new MVStore.Builder()
                    .fileName(options.scheme() + options.file())
                    .pageSplitSize(PAGE_BYTES);
            var opened = (options.commitBeforeReply() ? builder.autoCommitDisabled() : builder).open();
            // what the last commit no longer needs may be written over: the one before it is never needed again
            opened.setRetentionTime(NEVER);
            opened.setVersionsToKeep(NEVER);
            return opened;
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? DirectoryInUse.of(options.directory(), e)
                    : new StoreDamaged(options.file(), e);
        }
    }

    /** After a failed write the engine has closed itself: what is on disk is the truth, opened afresh. */
    void reopen() {
        store.closeImmediately();
        store = opened();
    }

    /** Makes everything put so far survive; returns only then. Never called while a write is in flight. */
    void commit() {
        if (!options.commitBeforeReply() || !store.hasUnsavedChanges()) {
            return;
        }
        store.commit();
        if (options.durability() == Durability.POWER_LOSS) {
            store.sync();
        }
        if (bytes() > compactBeyond) {
            store.compact(50, COMPACTION_STEP_BYTES);
            store.commit();
            compactBeyond = Math.max(SMALL_FILE_BYTES, bytes() + bytes() / 4);
        }
    }

    /** Refuses early, while there is still room to work with: a write that fails half-way costs a reopening. */
    void requireSpace() {
        try {
            var free = Files.getFileStore(options.directory()).getUsableSpace();
            if (free < options.keepFreeBytes()) {
                throw DiskFull.at(options.directory(), free);
            }
        } catch (IOException e) {
            throw new StoreUnwritable(options.directory(), e);
        }
    }

    List<String> shelves() {
        return List.copyOf(store.getMapNames());
    }

    long bytes() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    void close(int compactionMillis) {
        store.close(compactionMillis);
    }

    Shelf shelf(String name) {
        return new Shelf(name);
    }

    /** The documents of one collection. The map is made by the first write, so that reading never writes. */
    final class Shelf {
        private String name;
        private @Nullable MVMap<Long, byte[]> map;

        private Shelf(String name) {
            this.name = name;
            this.map = store.hasMap(name) ? openMap(name) : null;
        }

        private static MVMap<Long, byte[]> openMap(MVStore store, String name) {
            return store.openMap(
                    name,
                    new MVMap.Builder<Long, byte[]>()
                            .keyType(LongDataType.INSTANCE)
                            .valueType(ByteArrayDataType.INSTANCE));
        }

        private MVMap<Long, byte[]> openMap(String name) {
            return openMap(store, name);
        }

        void readAll(Map<Long, Document> documents) {
            if (map != null) {
                try {
                    map.forEach((position, bytes) ->
                            documents.put(position, BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes))));
                } catch (MVStoreException | IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new StoreDamaged(options.file(), e);
                }
            }
        }

        void put(Long position, Document document) {
            var buffer = Unpooled.buffer(512);
            BsonEncoder.encodeDocument(document, buffer);
            var bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            if (map == null) {
                map = openMap(name);
            }
            map.put(position, bytes);
        }

        void remove(Long position) {
            if (map != null) {
                map.remove(position);
            }
        }

        void drop() {
            if (map != null) {
                store.removeMap(map);
                map = null;
            }
        }

        void rename(String newName) {
            if (map != null) {
                store.renameMap(map, newName);
            }
            name = newName;
        }
    }
}
