package org.entraide.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one directory an installation keeps its data in, for the owner's eyes only, held by one process at a time. The
 * lock is the operating system's: it ends with the process, however that dies, so there is never a stale one.
 */
public final class DataDirectory implements AutoCloseable {
    /** What the broker and the store need to start and to begin working. */
    static final long NEEDED_BYTES = 200L * 1024 * 1024;

    private static final int PID_DIGITS = 20;

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Creates the directory if need be and takes it.
     *
     * @throws DirectoryInUse if another process holds it: the message says which
     * @throws DiskFull if less than 200 MB are free
     * @throws StoreUnwritable if it can not be written
     */
    public static DataDirectory open(Path directory) {
        return open(directory, NEEDED_BYTES);
    }

    static DataDirectory open(Path directory, long neededBytes) {
        var absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            forOwnerOnly(absolute);
            var free = Files.getFileStore(absolute).getUsableSpace();
            if (free < neededBytes) {
                throw DiskFull.at(absolute, free);
            }
            return new DataDirectory(absolute, locked(absolute));
        } catch (IOException e) {
            throw new StoreUnwritable(absolute, e);
        }
    }

    private static void forOwnerOnly(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            try {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            } catch (FileSystemException e) {
                throw new IOException("it belongs to someone else", e);
            }
        }
    }

    private static FileChannel locked(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve("entraide.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            // one byte beyond the text is locked: on Windows a locked byte can not even be read
            if (channel.tryLock(PID_DIGITS, 1, false) != null) {
                var pid = String.valueOf(ProcessHandle.current().pid());
                channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this process holds it already
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        try (channel) {
            throw DirectoryInUse.by(directory, "process " + holder(channel), null);
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(PID_DIGITS);
        channel.read(text, 0);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString();
    }

    /** For {@link EmbeddedStore}. */
    public Path store() {
        return directory.resolve("store");
    }

    /** For {@link EmbeddedBroker}. */
    public Path broker() {
        return directory.resolve("broker");
    }

    /** Gives the directory free. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreUnwritable(directory, e);
        }
    }
}
