package org.entraide.claims.enrolment.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.Note;
import org.entraide.events.Event;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Alerts.Kind;
import org.entraide.ledger.Answer;
import org.entraide.ledger.EventId;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Partition;
import org.entraide.ledger.kafka.Reader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes the registry's events in the claims ledgers of their mutuals. The ledger's watermark decides what is new; an
 * event that comes before its predecessors is dropped with an alert and comes again when they are published again.
 */
public final class RegistryReader implements Reader {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryReader.class);
    /** As many as there can be alerts. */
    private static final int MOST = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ledgers<ClaimsCommand, Event> ledgers;
    private final Envelopes envelopes;
    private final Alerts alerts;
    /** By source the event that its stream waits for, where an alert was raised. */
    private final Map<String, EventId> heldBack = new ConcurrentHashMap<>();

    public RegistryReader(Ledgers<ClaimsCommand, Event> ledgers, Envelopes envelopes, Alerts alerts) {
        this.ledgers = ledgers;
        this.envelopes = envelopes;
        this.alerts = alerts;
    }

    @Override
    public long startAt(Partition partition) {
        return WHERE_THE_GROUP_IS;
    }

    /** @throws LedgerAway when not all could be noted: the batch comes again */
    @Override
    public void read(Partition partition, List<Delivery> batch) {
        Map<String, List<Note>> byLedger = new LinkedHashMap<>();
        for (Delivery delivery : batch) {
            switch (envelopes.open(delivery)) {
                case Envelopes.Opened.Genuine(var id, var event) ->
                    byLedger.computeIfAbsent(id.ledger(), _ -> new ArrayList<>())
                            .add(new Note(id, event));
                case Envelopes.Opened.PutAside(var kind, var where, var why) -> putAside(delivery, kind, where, why);
                case Envelopes.Opened.Seen() -> {}
            }
        }
        List<Noting> notings = new ArrayList<>();
        byLedger.forEach((ledger, notes) -> notings.addAll(submit(ledger, notes)));
        notings.forEach(this::settle);
    }

    /**
     * Clears the alerts of streams that have gone on: the event that they waited for may have come to another
     * instance, to which Kafka gave the partition meanwhile.
     *
     * @throws LedgerAway when the store is away
     */
    public void look() {
        heldBack.forEach((source, awaited) -> {
            if (envelopes.isNoted(awaited)) {
                goesOn(source);
            }
        });
    }

    private void putAside(Delivery delivery, Kind kind, String where, String why) {
        EventId id = delivery.id();
        if (id != null && kind == Kind.POISON) {
            holdBack(kind, id, why);
        } else {
            alerts.raise(kind, where, why);
        }
    }

    private void holdBack(Kind kind, EventId awaited, String why) {
        if (heldBack.size() < MOST) {
            heldBack.merge(awaited.source(), awaited, (one, other) -> one.seq() > other.seq() ? one : other);
        }
        alerts.raise(kind, awaited.source(), why);
    }

    private void goesOn(String source) {
        heldBack.remove(source);
        alerts.clear(Kind.GAP, source);
        alerts.clear(Kind.POISON, source);
    }

    private List<Noting> submit(String ledger, List<Note> notes) {
        List<CompletableFuture<Answer>> answers = ledgers.submit(
                ledger,
                notes.stream()
                        .map(note -> Request.<ClaimsCommand>noting(note.source(), note))
                        .toList());
        return IntStream.range(0, notes.size())
                .mapToObj(at -> new Noting(notes.get(at).source(), answers.get(at)))
                .toList();
    }

    @Override
    public void revoked(Partition partition) {}

    private void settle(Noting noting) {
        EventId id = noting.id();
        try {
            switch (noting.answer().get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                case Answer.Accepted accepted -> {
                    if (!accepted.replayed()) {
                        goesOn(id.source());
                    }
                }
                case Answer.Gap gap ->
                    holdBack(
                            Kind.GAP,
                            new EventId(id.ledger(), id.stream(), gap.expected()),
                            "waits for number " + gap.expected());
                case Answer.Refused refused ->
                    holdBack(
                            Kind.POISON,
                            id,
                            id + " " + refused.reasons().getFirst().code());
                case Answer.KeyReused reused -> holdBack(Kind.POISON, id, id + " has another command's id");
            }
        } catch (ExecutionException failed) {
            settle(id, failed.getCause());
        } catch (TimeoutException late) {
            throw new LedgerAway(LedgerAway.Cause.OUTCOME_UNKNOWN, Duration.ofSeconds(5), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerAway(LedgerAway.Cause.CLOSED, Duration.ofSeconds(5), interrupted);
        }
    }

    /** Trouble with the store passes; an event that cannot be decided does not, and holds its stream back alone. */
    private void settle(EventId id, @Nullable Throwable failure) {
        switch (failure) {
            case LedgerAway away -> throw new LedgerAway(away.reason(), away.retryAfter(), away);
            case RuntimeException bug -> {
                LOG.error("{} cannot be applied", id, bug);
                holdBack(Kind.POISON, id, id + " cannot be applied");
            }
            case null, default -> throw new CompletionException(failure);
        }
    }

    private record Noting(EventId id, CompletableFuture<Answer> answer) {}
}
