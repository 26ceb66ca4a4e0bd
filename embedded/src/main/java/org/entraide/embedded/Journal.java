package org.entraide.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file that only grows: nothing written is ever written over, so what was there before a crash is there after it.
 * It holds groups of entries, each with its length and a checksum over its place and content; only the last group can
 * be torn, and then nobody was told that it lasts: it is cut off. A group that does not check with a good one
 * behind it is damage, never a crash, and refused.
 */
final class Journal implements AutoCloseable {
    static final int HEAD_BYTES = 2 * Integer.BYTES;
    private static final byte[] MARK = "Entraide journal 1\n".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel channel;
    private final Disk disk;
    private long end;

    /** Told of each group found at opening. */
    interface Reader {
        void group(long start, ByteBuffer content) throws IOException;
    }

    private Journal(FileChannel channel, Disk disk) {
        this.channel = channel;
        this.disk = disk;
    }

    /** @throws java.nio.channels.OverlappingFileLockException if this process has it open */
    static Journal create(Path file, Disk disk) throws IOException {
        var journal = new Journal(locked(file, StandardOpenOption.CREATE_NEW), disk);
        try {
            journal.write(ByteBuffer.wrap(MARK));
            return journal;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * Reads it all, and changes nothing: a torn end is still to be cut.
     *
     * @throws FileInUse if another process has it open
     */
    static Journal open(Path file, Disk disk, Reader reader) throws IOException {
        var journal = new Journal(locked(file, StandardOpenOption.READ), disk);
        try {
            journal.readAll(reader);
            return journal;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Another process has the file open. */
    static final class FileInUse extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static FileChannel locked(Path file, StandardOpenOption option) throws IOException {
        var channel = FileChannel.open(
                file, EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE, option), OwnerOnly.atBirth(file));
        try {
            if (channel.tryLock() == null) {
                throw new FileInUse();
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void readAll(Reader reader) throws IOException {
        var size = channel.size();
        if (size < MARK.length || !ByteBuffer.wrap(MARK).equals(read(0, MARK.length))) {
            throw new IOException("it is not a journal");
        }
        end = MARK.length;
        for (var group = groupAt(end, size); group != null; group = groupAt(end, size)) {
            reader.group(end + HEAD_BYTES, group.slice());
            end += HEAD_BYTES + group.remaining();
        }
        if (end < size) {
            requireNoneBeyond(end + 1, size);
        }
    }

    /** Takes away what a crash left behind the last whole group, once it is certain that the file is to be used. */
    void cutTornEnd() throws IOException {
        if (end < channel.size()) {
            channel.truncate(end);
            disk.force(channel);
        }
    }

    private void requireNoneBeyond(long from, long size) throws IOException {
        for (var place = from; place < size - HEAD_BYTES; place++) {
            if (groupAt(place, size) != null) {
                throw new IOException("it is damaged at byte " + end);
            }
        }
    }

    private @Nullable ByteBuffer groupAt(long place, long size) throws IOException {
        if (size - place < HEAD_BYTES) {
            return null;
        }
        var head = read(place, HEAD_BYTES);
        var length = head.getInt();
        if (length <= 0 || length > size - place - HEAD_BYTES) {
            return null;
        }
        var content = read(place + HEAD_BYTES, length);
        return head.getInt() == checksum(place, content) ? content : null;
    }

    private static int checksum(long place, ByteBuffer content) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, place));
        sum.update(content.slice());
        return (int) sum.getValue();
    }

    ByteBuffer read(long place, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    /** Where the content of the next group will start. */
    long next() {
        return end + HEAD_BYTES;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    long bytes() {
        return end;
    }

    /** After a failure the journal is to be closed and opened again. */
    void append(byte[] content) throws IOException {
        write(ByteBuffer.allocate(HEAD_BYTES + content.length)
                .putInt(content.length)
                .putInt(checksum(end, ByteBuffer.wrap(content)))
                .put(content)
                .flip());
    }

    private void write(ByteBuffer source) throws IOException {
        var length = source.remaining();
        while (source.hasRemaining()) {
            disk.write(channel, source, end + source.position());
        }
        end += length;
    }

    void force() throws IOException {
        disk.force(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
