package org.entraide.access.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps sessions few and forgetful: everybody can begin one, and what people typed is personal. */
final class SessionSweep {
    /** How long it is known whose a session was. */
    static final Duration REMEMBERED = Duration.ofDays(1);
    /** Sessions of people who have not signed in; the eldest are forgotten first. */
    static final int MOST_STRANGERS = 5_000;

    private static final int AT_A_TIME = 20_000;
    private static final Bson STRANGER = exists(StoredSession.USER, false);

    private final MongoCollection<Document> sessions;
    private final Instant now;

    SessionSweep(MongoCollection<Document> sessions, Instant now) {
        this.sessions = sessions;
        this.now = now;
    }

    void run() {
        sessions.deleteMany(idleFor(REMEMBERED));
        sessions.deleteMany(and(idleFor(MongoSessions.IDLE), STRANGER));
        sessions.updateMany(
                and(idleFor(MongoSessions.IDLE), exists("texts")), combine(unset("texts"), unset("formAt")));
        sessions.updateMany(
                lte("formAt", ago(MongoSessions.FORM_KEPT)),
                combine(unset("texts." + StoredSession.FORM), unset("formAt")));
        forgetStrangers(MOST_STRANGERS);
    }

    /** @param most that stay */
    void forgetStrangers(int most) {
        int tooMany = (int) Math.min(sessions.countDocuments(STRANGER) - most, AT_A_TIME);
        if (tooMany > 0) {
            List<String> eldest = sessions.find(STRANGER)
                    .projection(include("_id"))
                    .sort(ascending("seen"))
                    .limit(tooMany)
                    .map(each -> each.getString("_id"))
                    .into(new ArrayList<>());
            sessions.deleteMany(and(in("_id", eldest), STRANGER));
        }
    }

    private Bson idleFor(Duration time) {
        return lte("seen", ago(time));
    }

    private Date ago(Duration time) {
        return Date.from(now.minus(time));
    }
}
