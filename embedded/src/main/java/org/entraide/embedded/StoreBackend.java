package org.entraide.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every command passes here: reads share the lock, writes go through the queue and are on disk before the reply. */
final class StoreBackend extends AbstractMongoBackend implements WriteQueue.Journal {
    static final int COMFORTABLE_DOCUMENTS = 500_000;
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    private static final Set<String> NEITHER =
            Set.of("ping", "hello", "ismaster", "buildinfo", "whatsmyuri", "endsessions", "killcursors", "getlog");

    private final DocumentFile file;
    private final WriteQueue<Document> queue = new WriteQueue<>(this);
    private final StoreSession session;
    private final Map<String, StoreDatabase> opened = new ConcurrentHashMap<>();
    private volatile boolean behind;
    private boolean warned;

    StoreBackend(DocumentFile file) {
        this.file = file;
        this.session = new StoreSession(file);
        load();
    }

    StoreSession session() {
        return session;
    }

    private void load() {
        file.shelves().stream()
                .map(shelf -> shelf.substring(0, shelf.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
        warnWhenLarge();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, _ -> new StoreDatabase(name, getCursorRegistry(), session));
    }

    @Override
    protected Set<String> listDatabaseNames() {
        return opened.values().stream()
                .filter(StoreDatabase::hasCollections)
                .map(StoreDatabase::getDatabaseName)
                .collect(Collectors.toSet());
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            // answered here, since the library would log the whole message: it may hold personal data
            return errorReply(e);
        }
    }

    private static Document errorReply(MongoServerException e) {
        var reply = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        return e instanceof MongoServerError error
                ? reply.append("code", error.getCode()).append("codeName", error.getCodeName())
                : reply;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        Supplier<Document> work = () -> super.handleCommand(channel, database, command, query);
        if (NEITHER.contains(name)) {
            return work.get();
        }
        return WRITES.contains(name) || PipelineHead.writes(query) ? queue.write(work) : read(work);
    }

    private Document read(Supplier<Document> work) {
        if (behind) {
            queue.write(() -> new Document("ok", 1.0));
        }
        return queue.read(work);
    }

    @Override
    public void begin() {
        if (behind) {
            catchUp();
        }
        file.requireSpace();
    }

    @Override
    public void commit() {
        file.commit();
        warnWhenLarge();
    }

    @Override
    public RuntimeException undo(Throwable failure) {
        if (failure instanceof DiskFull) {
            return refusal(failure);
        }
        LOG.error("A write failed and is taken back", failure);
        behind = true;
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.error("The store could not be opened again; the next command will try once more", e);
        }
        return refusal(failure);
    }

    private static MongoServerError refusal(Throwable failure) {
        var message = failure instanceof DiskFull
                ? failure.getMessage()
                : "The write could not be made to last and was taken back; the disk may be full or failing: " + failure;
        return new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", message, failure);
    }

    /** Forgets memory and takes up again what is on disk. */
    private void catchUp() {
        super.close();
        opened.clear();
        session.forgetCount();
        file.reopen();
        load();
        behind = false;
    }

    private void warnWhenLarge() {
        if (!warned && session.documents() > COMFORTABLE_DOCUMENTS) {
            warned = true;
            LOG.warn(
                    "The embedded store holds {} documents. It keeps all indexes in memory and is meant for mutuals of"
                            + " together at most 200 000 members: move to a real MongoDB (--mongodb-uri).",
                    session.documents());
        }
    }
}
