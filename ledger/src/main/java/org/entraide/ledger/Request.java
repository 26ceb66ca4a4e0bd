package org.entraide.ledger;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to a ledger.
 *
 * @param id idempotency for ever: the same id takes effect once
 * @param actor who asks; an opaque user id, no name
 * @param digest of the command without personal fields; the same id with another digest is refused
 * @param source set when the command notes another ledger's event
 */
public record Request<C>(
        String id,
        String actor,
        String digest,
        C command,
        Lane lane,
        @Nullable Guard guard,
        @Nullable EventId source) {

    private static final String HOUSE = "house";

    /** Who waits for the answer: people go before bulk jobs. */
    public enum Lane {
        PEOPLE,
        BULK
    }

    /** A command that somebody gave, with the key that the client made for it. */
    public static <C> Request<C> keyed(
            String ledger, String actor, String key, C command, Lane lane, @Nullable Guard guard) {
        return new Request<>(commandId(ledger, actor, key), actor, Digests.of(command), command, lane, guard, null);
    }

    /** A consumed event as a command of one's own ledger: the event's id is the command's id. */
    public static <C> Request<C> noting(EventId source, C command) {
        return new Request<>(source.toString(), "log", "", command, Lane.BULK, null, source);
    }

    /** A reaction of the service itself, under an id that its cause determines. */
    public static <C> Request<C> reaction(String ledger, String cause, C command) {
        return keyed(ledger, HOUSE, cause, command, Lane.BULK, null);
    }

    /**
     * A command of a job that several people may run, or run again: the key takes effect once, whoever gives it. The
     * ledger still records who did.
     */
    public static <C> Request<C> shared(String ledger, String actor, String key, C command) {
        return new Request<>(sharedId(ledger, key), actor, Digests.of(command), command, Lane.BULK, null, null);
    }

    /** The id of a command that is the same for everybody. */
    public static String sharedId(String ledger, String key) {
        return commandId(ledger, HOUSE, key);
    }

    /** Opaque and short: keys come from outside and may be long or contain anything. */
    public static String commandId(String ledger, String actor, String key) {
        return Digests.sha256((ledger + "\n" + actor + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }
}
