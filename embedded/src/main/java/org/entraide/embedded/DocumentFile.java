package org.entraide.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/**
 * The journal behind a store: BSON documents by their position in a collection. They stay in the file, where the
 * operating system keeps what is read often in memory. Used under the store's lock.
 */
final class DocumentFile {
    private static final int STEP_BYTES = 1024 * 1024;
    private static final long WORTH_COMPACTING_BYTES = 2L * 1024 * 1024;

    private final StoreOptions options;
    private final OpeningCount openings;
    /** Asked for once: finding out where a folder is mounted costs more than asking how much is free. */
    private final FileStore space;

    private final Group group = new Group();
    private Entries entries = new Entries();
    private Journal journal;
    private long compactBeyond;

    DocumentFile(StoreOptions options) {
        this.options = options;
        this.openings = new OpeningCount(options.besideFile());
        this.journal = opened();
        this.compactBeyond = beyond();
        try {
            this.space = Files.getFileStore(options.directory());
            countOpening();
        } catch (IOException e) {
            closeQuietly();
            throw new StoreUnwritable(options.directory(), e);
        }
    }

    /** Entries on their way into the file; they can be read already. */
    private static final class Group extends ByteArrayOutputStream {
        byte[] bytes(long from, int length) {
            return Arrays.copyOfRange(buf, Math.toIntExact(from), Math.toIntExact(from + length));
        }
    }

    private Journal opened() {
        try {
            if (!Files.exists(options.file())) {
                Files.deleteIfExists(options.compactedFile());
                createEmpty();
            }
        } catch (IOException e) {
            throw new StoreUnwritable(options.directory(), e);
        }
        try {
            entries = new Entries();
            var found = Journal.open(options.file(), options.disk(), entries::add);
            if (openings.isAhead(entries.openings())) {
                found.close();
                throw new IOException("its end is missing");
            }
            found.cutTornEnd();
            Files.deleteIfExists(options.compactedFile());
            return found;
        } catch (Journal.FileInUse | OverlappingFileLockException e) {
            throw DirectoryInUse.of(options.directory(), e);
        } catch (IOException e) {
            throw new StoreDamaged(options.file(), e);
        }
    }

    /** Complete before it has its name, so that the file is never half a beginning. */
    private void createEmpty() throws IOException {
        try (var empty = Journal.create(options.compactedFile(), options.disk())) {
            empty.force();
        }
        options.disk().replace(options.compactedFile(), options.file());
    }

    private void countOpening() throws IOException {
        var count = entries.openings() + 1;
        add(Entries.openings(count));
        flush();
        openings.note(count);
    }

    /** After a failed write: what is on disk is the truth, opened afresh. */
    void reopen() {
        group.reset();
        closeQuietly();
        journal = opened();
    }

    /** Makes everything put so far survive; returns only then. Never called while a write is in flight. */
    void commit() {
        if (!options.commitBeforeReply() || group.size() == 0) {
            return;
        }
        try {
            flush();
            if (journal.bytes() > compactBeyond) {
                compact();
                compactBeyond = beyond();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long beyond() {
        return Math.max(options.compactBeyondBytes(), 2 * entries.liveBytes());
    }

    private void flush() throws IOException {
        if (group.size() > 0) {
            journal.append(group.toByteArray());
            group.reset();
        }
        if (options.durability() == Durability.POWER_LOSS) {
            journal.force();
        }
    }

    private void add(byte[] entry) throws IOException {
        entries.add(journal.next() + group.size(), ByteBuffer.wrap(entry));
        group.writeBytes(entry);
    }

    void write(byte[] entry) {
        try {
            add(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses early, while there is still room to work with: a write that fails half-way costs a reopening. */
    void requireSpace() {
        try {
            var free = space.getUsableSpace();
            if (free < options.keepFreeBytes()) {
                throw DiskFull.at(options.directory(), free);
            }
        } catch (IOException e) {
            throw new StoreUnwritable(options.directory(), e);
        }
    }

    List<String> shelves() {
        return List.copyOf(entries.shelves().keySet());
    }

    NavigableMap<Long, Entries.Place> places(String shelf) {
        return entries.shelves().getOrDefault(shelf, Collections.emptyNavigableMap());
    }

    /** A document's bytes. */
    byte[] read(Entries.Place place) {
        var ahead = place.start() - journal.next();
        try {
            return ahead < 0 ? journal.read(place.start(), place.length()).array() : group.bytes(ahead, place.length());
        } catch (IOException e) {
            throw new StoreDamaged(options.file(), e);
        }
    }

    long bytes() {
        return journal.bytes();
    }

    DocumentShelf shelf(String name) {
        return new DocumentShelf(options.file(), this, name);
    }

    void close() {
        if (!journal.isOpen()) {
            return;
        }
        try {
            countOpening();
            if (bytes() > WORTH_COMPACTING_BYTES && entries.liveBytes() < 0.7 * bytes()) {
                compact();
            }
        } catch (IOException e) {
            // all that was acknowledged is in the file already
            throw new StoreUnwritable(options.directory(), e);
        } finally {
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            journal.close();
        } catch (IOException _) {
            // closing writes nothing, so nothing can be lost by it
        }
    }

    /** Copies what is alive into a new file, which then takes this one's place: the living file is never changed. */
    private void compact() throws IOException {
        if (space.getUsableSpace() < bytes()) {
            return;
        }
        var target = Journal.create(options.compactedFile(), options.disk());
        var copied = new Entries();
        try {
            copyTo(target, copied);
            target.force();
            options.disk().replace(options.compactedFile(), options.file());
        } catch (IOException | RuntimeException e) {
            target.close();
            throw e;
        }
        closeQuietly();
        journal = target;
        entries = copied;
    }

    private void copyTo(Journal target, Entries copied) throws IOException {
        var step = new ByteArrayOutputStream();
        step.writeBytes(Entries.openings(entries.openings()));
        for (var shelf : entries.shelves().entrySet()) {
            for (var document : shelf.getValue().entrySet()) {
                step.writeBytes(Entries.put(shelf.getKey(), document.getKey(), read(document.getValue())));
                if (step.size() > STEP_BYTES) {
                    append(target, copied, step);
                }
            }
        }
        append(target, copied, step);
    }

    private static void append(Journal target, Entries copied, ByteArrayOutputStream step) throws IOException {
        if (step.size() > 0) {
            copied.add(target.next(), ByteBuffer.wrap(step.toByteArray()));
            target.append(step.toByteArray());
            step.reset();
        }
    }
}
