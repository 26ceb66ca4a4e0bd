package org.entraide.access.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session as one request has it. It holds short texts alone, under plain names, so that nothing of the program is
 * ever written as an object and read back.
 */
public final class StoredSession implements Session {
    /** The text that says who signed in. */
    public static final String USER = "user";
    /** The text that forms of this session carry. */
    public static final String TOKEN = "token";
    /** The text with a form that came too late. */
    public static final String FORM = "form";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final int MOST_CHARACTERS = 300_000;

    private final Map<String, String> texts;
    private final Set<String> changed = new HashSet<>();
    private final Instant since;
    private final Instant now;
    private Instant seen;
    private String id;
    private String storedAs;

    private StoredSession(
            String id, String storedAs, Map<String, String> texts, Instant since, Instant seen, Instant now) {
        this.id = id;
        this.storedAs = storedAs;
        this.texts = new HashMap<>(texts);
        this.since = since;
        this.seen = seen;
        this.now = now;
    }

    static StoredSession begun(Instant now) {
        return new StoredSession(SessionIds.random(), "", Map.of(), now, now, now);
    }

    static StoredSession found(String id, Map<String, String> texts, Instant since, Instant seen, Instant now) {
        return new StoredSession(id, id, texts, since, seen, now);
    }

    /** The id under which the store has it; empty when it does not. */
    String storedAs() {
        return storedAs;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** The names of the texts that are not as the store has them. */
    Set<String> changed() {
        return changed;
    }

    /** When the store was told last that somebody uses it. */
    Instant seen() {
        return seen;
    }

    /** When the request came that has it. */
    Instant now() {
        return now;
    }

    void saved() {
        storedAs = id;
        seen = now;
        changed.clear();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = SessionIds.random();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return (T) texts.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(texts.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (!NAME.matcher(name).matches() || !(value instanceof String text)) {
            throw new IllegalArgumentException("a session holds texts under plain names, not " + name);
        }
        int others = texts.entrySet().stream()
                .filter(each -> !each.getKey().equals(name))
                .mapToInt(each -> each.getKey().length() + each.getValue().length())
                .sum();
        if (others + name.length() + text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a session does not hold as much");
        }
        if (!text.equals(texts.put(name, text))) {
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (texts.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return since;
    }

    @Override
    public Instant getLastAccessedTime() {
        return now;
    }

    /** The store's clock says it, not who calls. */
    @Override
    public void setLastAccessedTime(Instant time) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return MongoSessions.IDLE;
    }

    /** The same for all. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    /** One that is over is never found. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
