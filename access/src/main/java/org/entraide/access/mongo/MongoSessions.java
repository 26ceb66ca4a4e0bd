package org.entraide.access.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.mongo.Collections;
import org.entraide.ledger.mongo.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/**
 * The sessions of all processes of an installation, as documents
 * {@code {_id: hash of the id, since, seen, user, token, texts: {…}, formAt}}. A request reads its session once; while
 * nothing changes, it is written once a minute.
 *
 * <p>A session that nobody used for half an hour is over. The store goes on knowing for a day whose it was and the
 * token of its forms, so that a form that comes too late is known to be its user's; all else that it held is dropped by
 * {@link #sweep()}. One that was signed out is gone.
 */
public final class MongoSessions implements SessionRepository<StoredSession> {

    static final Duration IDLE = Duration.ofMinutes(30);
    /** How long a form that came too late waits for its user. */
    static final Duration FORM_KEPT = Duration.ofHours(1);

    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final MongoCollection<Document> sessions;
    private final InstantSource clock;

    /** @param clock the real one: a session does not end sooner because a demo moves its time */
    public MongoSessions(MongoClient client, InstantSource clock) {
        this(client.getDatabase(MongoUsers.DATABASE), clock);
    }

    MongoSessions(MongoDatabase database, InstantSource clock) {
        this.sessions = Collections.safe(database, "sessions");
        this.clock = clock;
        Trouble.asLedgerAway(() -> sessions.createIndex(ascending("seen")));
        Trouble.asLedgerAway(() -> sessions.createIndex(ascending("formAt"), new IndexOptions().sparse(true)));
    }

    /** Whose a session was that ended by itself, and the token of its forms. */
    public record Ended(String user, String token) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Ended[" + user + "]";
        }
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begun(now());
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Instant now = now();
        Document found = read(id);
        return found == null || isOver(found, now)
                ? null
                : StoredSession.found(
                        id,
                        texts(found, now),
                        found.getDate("since").toInstant(),
                        found.getDate("seen").toInstant(),
                        now);
    }

    /** Whether the session goes on, for what outlasts a request. */
    public boolean lasts(String id) {
        return findById(id) != null;
    }

    /** What is still known of a session that ended by itself. */
    public Optional<Ended> ended(String id) {
        Document found = read(id);
        if (found == null || !isOver(found, now())) {
            return Optional.empty();
        }
        String user = found.getString(StoredSession.USER);
        String token = found.getString(StoredSession.TOKEN);
        return user == null || token == null ? Optional.empty() : Optional.of(new Ended(user, token));
    }

    @Override
    public void save(StoredSession session) {
        if (!session.storedAs().equals(session.getId())) {
            insert(session);
            session.saved();
        } else if (!session.changed().isEmpty()) {
            Trouble.asLedgerAway(() -> update(session));
            session.saved();
        } else if (!session.now().isBefore(session.seen().plus(SEEN_AGAIN))) {
            seenAgain(session);
        }
    }

    /** Drops what nobody needs any more; any process may do it at any time. */
    public void sweep() {
        Instant now = now();
        Trouble.asLedgerAway(() -> {
            new SessionSweep(sessions, now).run();
            return now;
        });
    }

    @Override
    public void deleteById(String id) {
        Trouble.asLedgerAway(() -> sessions.deleteOne(eq(SessionIds.hash(id))));
    }

    /** First the new one, then the old one away: killed between, it is still signed in where it was. */
    private void insert(StoredSession session) {
        Document document = new Document("_id", SessionIds.hash(session.getId()))
                .append("since", Date.from(session.getCreationTime()))
                .append("seen", Date.from(session.now()));
        Document others = new Document();
        session.texts().forEach((name, text) -> (isOwnField(name) ? document : others).append(name, text));
        if (!others.isEmpty()) {
            document.append("texts", others);
        }
        if (others.containsKey(StoredSession.FORM)) {
            document.append("formAt", Date.from(session.now()));
        }
        Trouble.asLedgerAway(() -> sessions.insertOne(document));
        if (!session.storedAs().isEmpty()) {
            deleteById(session.storedAs());
        }
    }

    /** Only what this request changed, since others may go on at the same time; nothing when it was signed out. */
    private Object update(StoredSession session) {
        List<Bson> changes = new ArrayList<>();
        changes.add(max("seen", Date.from(session.now())));
        for (String name : session.changed()) {
            String field = isOwnField(name) ? name : "texts." + name;
            String text = session.texts().get(name);
            changes.add(text == null ? unset(field) : set(field, text));
            if (name.equals(StoredSession.FORM)) {
                changes.add(text == null ? unset("formAt") : set("formAt", Date.from(session.now())));
            }
        }
        return sessions.updateOne(eq(SessionIds.hash(session.getId())), combine(changes));
    }

    private void seenAgain(StoredSession session) {
        try {
            Trouble.asLedgerAway(() -> update(session));
            session.saved();
        } catch (LedgerAway _) {
            // What was asked for is done; the next request tells the store that somebody is there.
        }
    }

    private @Nullable Document read(String id) {
        return Trouble.asLedgerAway(() -> sessions.find(eq(SessionIds.hash(id))).first());
    }

    private static boolean isOver(Document session, Instant now) {
        return !now.isBefore(session.getDate("seen").toInstant().plus(IDLE));
    }

    private static Map<String, String> texts(Document session, Instant now) {
        Map<String, String> texts = new HashMap<>();
        session.get("texts", new Document()).forEach((name, text) -> texts.put(name, String.valueOf(text)));
        session.forEach((name, value) -> {
            if (isOwnField(name)) {
                texts.put(name, String.valueOf(value));
            }
        });
        Date formAt = session.getDate("formAt");
        if (formAt != null && !now.isBefore(formAt.toInstant().plus(FORM_KEPT))) {
            texts.remove(StoredSession.FORM);
        }
        return texts;
    }

    /** Beside the other texts, so that these can be dropped when a session is over. */
    private static boolean isOwnField(String name) {
        return name.equals(StoredSession.USER) || name.equals(StoredSession.TOKEN);
    }

    private Instant now() {
        return clock.instant();
    }
}
