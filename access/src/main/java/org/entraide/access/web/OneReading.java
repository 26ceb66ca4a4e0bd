package org.entraide.access.web;

import java.util.HashMap;
import java.util.Map;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.mongo.StoredSession;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/** The sessions as one request sees them: each is read once, however often it is asked for. */
final class OneReading implements SessionRepository<StoredSession> {
    private final Map<String, StoredSession> read = new HashMap<>();
    private final MongoSessions sessions;

    OneReading(MongoSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public StoredSession createSession() {
        return sessions.createSession();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        StoredSession session = read.get(id);
        if (session == null) {
            session = sessions.findById(id);
            if (session != null) {
                read.put(id, session);
            }
        }
        return session;
    }

    @Override
    public void save(StoredSession session) {
        sessions.save(session);
        read.put(session.getId(), session);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
        read.remove(id);
    }
}
