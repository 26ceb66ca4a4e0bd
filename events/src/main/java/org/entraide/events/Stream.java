package org.entraide.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The published streams, all on one screen. Each has its own gapless numbers per ledger and its own topic per node. */
public enum Stream {
    /** Mutuals and the benefit packages they offer; written by member-registry. */
    MUTUALS(MutualEvent.class),
    /** Households, their members and their coverage; written by member-registry. */
    ENROLMENTS(EnrolmentEvent.class),
    /** Premiums assessed and paid; written by member-registry. */
    PREMIUMS(PremiumEvent.class),
    /** Providers and tariffs of a network; written by claims-processor. */
    PROVIDERS(ProviderEvent.class),
    /** Claims and their decisions, without act, drug or diagnosis; written by claims-processor. */
    CLAIMS(ClaimEvent.class);

    private final Class<? extends Event> family;

    Stream(Class<? extends Event> family) {
        this.family = family;
    }

    /** The sealed interface whose records this stream carries. */
    public Class<? extends Event> family() {
        return family;
    }

    /** The name in event ids and topics, such as {@code premiums}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The names of all streams. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Stream::id).toList();
    }

    /** The topic of this stream on a node, such as {@code entraide.thies.premiums}. */
    public String topic(String node) {
        return "entraide." + node + "." + id();
    }

    /** The stream that carries a type of event; empty for facts that a service keeps to itself. */
    public static Optional<Stream> of(Class<?> type) {
        return Arrays.stream(values())
                .filter(stream -> stream.family.isAssignableFrom(type))
                .findFirst();
    }
}
