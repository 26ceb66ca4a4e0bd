package org.entraide.registry.bulk.mongo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entraide.ledger.Answer;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Refusal;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.command.Reason;

/** A household on its way into the ledger. */
final class Course {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Family family;
    private final Listed listed;
    private final long since;
    private String number = "";
    private boolean fresh;
    private List<Refusal> refused = List.of();

    /** @param since what stands in this block or an earlier one was not this import's */
    Course(Family family, Listed listed, long since) {
        this.family = family;
        this.listed = listed;
        this.since = since;
    }

    /** Waits for the answers to all of a wave. */
    static void take(List<Course> courses, List<CompletableFuture<Answer>> answers) {
        for (int at = 0; at < courses.size(); at++) {
            courses.get(at).take(answers.get(at));
        }
    }

    Listed listed() {
        return listed;
    }

    /** Of the household, once it is enrolled. */
    String number() {
        return number;
    }

    boolean goesOn() {
        return refused.isEmpty();
    }

    /** Whether this import brought something of it into the ledger. */
    boolean fresh() {
        return fresh;
    }

    Family met() {
        return refused.isEmpty() ? family.as(Family.Fate.DONE) : family.refused(refused);
    }

    private void take(CompletableFuture<Answer> answer) {
        try {
            switch (answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                case Answer.Accepted accepted -> {
                    number = accepted.outcome().getOrDefault("household", number);
                    fresh |= accepted.position() > since;
                }
                case Answer.Refused no -> refused = no.reasons();
                case Answer.KeyReused _ ->
                    refused = List.of(Reason.IMPORTED_OTHERWISE.at("", number.isEmpty() ? "–" : number));
                case Answer.Gap gap -> throw new IllegalStateException("an import notes no events: " + gap.source());
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LedgerAway away) {
                throw new LedgerAway(away.reason(), away.retryAfter(), away);
            }
            // The clerk has told what went wrong with it; the others go on.
            refused = List.of(Reason.IMPORT_FAILED.at(""));
        } catch (TimeoutException late) {
            throw new LedgerAway(LedgerAway.Cause.OUTCOME_UNKNOWN, PATIENCE, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerAway(LedgerAway.Cause.CLOSED, PATIENCE, interrupted);
        }
    }
}
