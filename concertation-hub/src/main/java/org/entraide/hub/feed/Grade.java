package org.entraide.hub.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a feed tells. */
public enum Grade {
    /** What organisations do, one by one; what concerns people as counts and amounts of closed days. */
    DIGEST,
    /** Every event one by one, people without anything that names or numbers them. */
    EVENTS;

    /** As addresses name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grade> of(String id) {
        return Arrays.stream(values()).filter(grade -> grade.id().equals(id)).findFirst();
    }

    /** Whether it tells items of this kind. */
    public boolean tells(Item.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> true;
            case PERSON -> this == EVENTS;
            case DAYS -> this == DIGEST;
        };
    }
}
