package org.entraide.access;

/** One thing an actor may do, always within the actor's {@link Scope}. */
public enum Permission {
    READ_HOUSEHOLDS,
    WRITE_HOUSEHOLDS,
    TAKE_PAYMENTS,
    READ_CLAIMS,
    WRITE_CLAIMS,
    /** Register mutuals and publish their benefit packages. */
    MANAGE_MUTUALS,
    /** Providers and tariffs, which belong to the whole network. */
    MANAGE_PROVIDERS,
    /** Aggregates: never a person. */
    READ_FIGURES,
    /** Follow what happens: organisations one by one, people as counts of days. */
    READ_DIGEST,
    /** Follow every event one by one, people without name or number. */
    READ_EVENTS,
    MANAGE_USERS,
    /** Metrics and health in detail: figures about the program, none about people. */
    OBSERVE
}
