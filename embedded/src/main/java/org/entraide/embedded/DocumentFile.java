package org.entraide.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** The file behind a store: one map of positions to BSON documents for each collection. Used under the store's lock. */
final class DocumentFile {
    private static final String OPENINGS = "openings";
    private static final int AT_ONCE = 0;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final int COMPACTION_STEP_BYTES = 16 * 1024 * 1024;
    private static final long WORTH_COMPACTING_BYTES = 2L * 1024 * 1024;

    private final StoreOptions options;
    private final OpeningCount openings;
    private MVStore store;
    private long compactBeyond;

    DocumentFile(StoreOptions options) {
        this.options = options;
        this.openings = new OpeningCount(options.besideFile());
        this.store = opened();
        this.compactBeyond = Math.max(options.compactBeyondBytes(), 2 * bytes());
        try {
            OpeningCount.increment(map(store, OPENINGS));
            commitForGood(store);
            openings.noteBeside(OpeningCount.inside(map(store, OPENINGS)));
        } catch (MVStoreException | IOException e) {
            store.closeImmediately();
            throw new StoreUnwritable(options.directory(), e);
        }
    }

    private MVStore opened() {
        try {
            Files.deleteIfExists(options.compactedFile());
            var opened = engine(options.scheme() + options.file());
            if (openings.isBehind(map(opened, OPENINGS))) {
                opened.closeImmediately();
                throw new StoreDamaged(options.file(), new IOException("its end is missing"));
            }
            return opened;
        } catch (IOException e) {
            throw new StoreUnwritable(options.directory(), e);
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? DirectoryInUse.of(options.directory(), e)
                    : new StoreDamaged(options.file(), e);
        }
    }

    private MVStore engine(String file) {
        var builder = new MVStore.Builder().fileName(file).pageSplitSize(PAGE_BYTES);
        var engine = (options.commitBeforeReply() ? builder.autoCommitDisabled() : builder).open();
        // what the last commit no longer needs may be written over: the one before it is never needed again
        engine.setRetentionTime(AT_ONCE);
        engine.setVersionsToKeep(AT_ONCE);
        return engine;
    }

    static MVMap<Long, byte[]> map(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
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
        commitForGood(store);
        if (bytes() > compactBeyond) {
            store.compact(50, COMPACTION_STEP_BYTES);
            commitForGood(store);
            compactBeyond = Math.max(options.compactBeyondBytes(), bytes() + bytes() / 4);
        }
    }

    private void commitForGood(MVStore target) {
        target.commit();
        if (options.durability() == Durability.POWER_LOSS) {
            target.sync();
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
        return store.getMapNames().stream()
                .filter(name -> !name.equals(OPENINGS))
                .toList();
    }

    long bytes() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    DocumentShelf shelf(String name) {
        return new DocumentShelf(options.file(), store, name);
    }

    void close() {
        if (store.isClosed()) {
            return;
        }
        try {
            var map = map(store, OPENINGS);
            OpeningCount.increment(map);
            var count = OpeningCount.inside(map);
            var compact = isWorthCompacting() && compacted();
            store.close(AT_ONCE);
            if (compact) {
                Files.move(options.compactedFile(), options.file(), StandardCopyOption.ATOMIC_MOVE);
            }
            openings.noteBeside(count);
        } catch (MVStoreException | IOException e) {
            // all that was acknowledged is in the file already
            store.closeImmediately();
            throw new StoreUnwritable(options.directory(), e);
        }
    }

    private boolean isWorthCompacting() {
        var file = store.getFileStore();
        var live = file.getFillRate() / 100.0 * file.getChunksFillRate() / 100.0;
        return bytes() > WORTH_COMPACTING_BYTES && live < 0.7;
    }

    /** Copies all into a new file: H2's own compaction moves chunks inside the living one and is not to be trusted. */
    private boolean compacted() throws IOException {
        if (Files.getFileStore(options.directory()).getUsableSpace() < bytes()) {
            return false;
        }
        var target = engine(options.compactedFile().toString());
        for (var name : store.getMapNames()) {
            var copy = map(target, name);
            map(store, name).forEach((position, bytes) -> {
                copy.append(position, bytes);
                if (target.getUnsavedMemory() > COMPACTION_STEP_BYTES) {
                    target.commit();
                }
            });
            target.commit();
        }
        target.sync();
        target.close(AT_ONCE);
        return true;
    }
}
