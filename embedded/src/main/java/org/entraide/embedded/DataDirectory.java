package org.entraide.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The one directory an installation keeps its data in, for the owner's eyes only, held by one process at a time. The
 * lock is the operating system's: it ends with the process, however that dies, so there is never a stale one.
 */
public final class DataDirectory implements AutoCloseable {
    /** What the broker and the store need to start and to begin working. */
    static final long NEEDED_BYTES = 200L * 1024 * 1024;

    private static final int PID_DIGITS = 20;
    private static final String STORE = "store";
    private static final String BROKER = "broker";
    private static final String LOCK = "entraide.lock";

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
            create(absolute);
            var free = Files.getFileStore(absolute).getUsableSpace();
            if (free < neededBytes) {
                throw DiskFull.at(absolute, free);
            }
            return new DataDirectory(absolute, locked(absolute));
        } catch (IOException e) {
            throw new StoreUnwritable(absolute, e);
        }
    }

    /** Whether the embedded store keeps anything in it, be it in use or not; so it is said where one may not look. */
    public static boolean isKeptIn(Path directory) {
        return !Files.notExists(storeIn(directory).file());
    }

    private static StoreOptions storeIn(Path directory) {
        return StoreOptions.of(directory.resolve(STORE), 0, Durability.POWER_LOSS);
    }

    /**
     * The files that a copy of a directory needs, in the order in which they are to be read, also while a process works
     * with it: the store's journal comes last, since it only grows and may be ahead of all others. The broker's topics
     * are left out: they are filled again from the ledgers.
     *
     * @throws StoreUnwritable if it is not ours
     */
    public static List<Path> worthCopying(Path directory) throws IOException {
        var store = storeIn(directory);
        var leftOut = Set.of(directory.resolve(BROKER), directory.resolve(LOCK), store.compactedFile(), store.file());
        List<Path> worth = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return leftOut.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !leftOut.contains(file)) {
                        worth.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                // What is left out may come and go meanwhile.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
                    if (leftOut.contains(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw trouble;
                }
            });
        } catch (AccessDeniedException e) {
            throw new StoreUnwritable(directory, e);
        }
        Collections.sort(worth);
        worth.add(store.file());
        return worth;
    }

    /** Makes a directory that only its owner may look into. */
    public static void create(Path directory) throws IOException {
        OwnerOnly.folder(directory);
    }

    private static FileChannel locked(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
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
            throw DirectoryInUse.by(directory, holder(channel));
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(PID_DIGITS);
        channel.read(text, 0);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString();
    }

    /** For {@link EmbeddedStore}. */
    public Path store() {
        return directory.resolve(STORE);
    }

    /** For {@link EmbeddedBroker}. */
    public Path broker() {
        return directory.resolve(BROKER);
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
