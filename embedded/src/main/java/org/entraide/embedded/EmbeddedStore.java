package org.entraide.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A store that speaks MongoDB's wire protocol on the loopback interface, kept in one file of the given directory.
 *
 * <p>A reply to a write means that it is on disk, see {@link Durability}; readers never see a write before that. Its
 * indexes are in memory (about 1 KB a document): for trying out and for mutuals of together at most 200 000 members.
 * There is no authentication, hence the loopback only. Set the logger {@code de.bwaldvogel.mongo} to {@code ERROR}:
 * below that it tells of every connection. When the disk is full, writes fail with error 14031 and memory goes
 * back to what is on disk; as everywhere, a write that failed at the very end may stand all the same, never the
 * reverse. Neither sessions, transactions, change streams, text search, collations nor pipeline updates are offered.
 */
public final class EmbeddedStore implements AutoCloseable {
    /** Enough for a mutual's own clients; a waiting write holds its thread. */
    private static final int THREADS = 32;

    private final DocumentFile file;
    private final StoreBackend backend;
    private final MongoServer server;
    private final int port;

    private EmbeddedStore(StoreOptions options) {
        file = new DocumentFile(options);
        try {
            backend = new StoreBackend(file);
            server = new MongoServer(backend);
            port = bound(server, options.port());
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Opens or creates the store on a free port; what is acknowledged survives a loss of power. */
    public static EmbeddedStore open(Path directory) {
        return open(directory, 0, Durability.POWER_LOSS);
    }

    /**
     * Opens or creates the store.
     *
     * @param port 0: any free one
     * @throws PortTaken if that port is taken
     * @throws DirectoryInUse if another process has it open
     * @throws StoreDamaged if the file can not be read
     * @throws StoreUnwritable if the directory can not be written
     */
    public static EmbeddedStore open(Path directory, int port, Durability durability) {
        return open(StoreOptions.of(directory, port, durability));
    }

    static EmbeddedStore open(StoreOptions options) {
        try {
            OwnerOnly.folder(options.directory());
        } catch (IOException e) {
            throw new StoreUnwritable(options.directory(), e);
        }
        return new EmbeddedStore(options);
    }

    private static int bound(MongoServer server, int port) {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
            return server.getLocalAddress().getPort();
        } catch (Exception e) {
            // netty throws the checked BindException without declaring it
            throw e instanceof BindException ? new PortTaken(port, e) : new IllegalStateException(e);
        }
    }

    /** Where the drivers find it: {@code mongodb://127.0.0.1:<port>/}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/";
    }

    StoreSession session() {
        return backend.session();
    }

    /** Cuts the clients off, rewrites the file without its waste if there is much, and closes it. */
    @Override
    public void close() {
        server.shutdownNow();
        file.close();
    }
}
