package org.entraide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * All ledgers of one service: the one way in for commands.
 *
 * @param <C> commands
 * @param <E> events
 */
public final class Ledgers<C, E> implements AutoCloseable {

    private final Book<C, E> book;
    private final Stores stores;
    private final Clock clock;
    private final Limits limits;
    private final Map<String, Clerk<C, E>> clerks = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<Head>> followers = new CopyOnWriteArrayList<>();

    public Ledgers(Book<C, E> book, Stores stores, Clock clock, Limits limits) {
        this.book = book;
        this.stores = stores;
        this.clock = clock;
        this.limits = limits;
    }

    /** Tells the follower of every block that this process writes, after it stands. It must return at once. */
    public void follow(Consumer<Head> follower) {
        followers.add(follower);
    }

    /**
     * Hands a request to the ledger's clerk.
     *
     * @throws LedgerAway when the clerk's queue is full or the program is stopping; other trouble with the store
     *     completes the future with a LedgerAway
     */
    public CompletableFuture<Answer> submit(String ledger, Request<C> request) {
        return clerks.computeIfAbsent(ledger, this::hire).submit(request);
    }

    /**
     * Hands a request to the ledger's clerk and waits.
     *
     * @throws LedgerAway when there is no answer; the request may be sent again with the same key at any time
     */
    public Answer ask(String ledger, Request<C> request) {
        CompletableFuture<Answer> answer = submit(ledger, request);
        try {
            return answer.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LedgerAway away) {
                throw new LedgerAway(away.reason(), away.retryAfter(), away);
            }
            throw new CompletionException(failed.getCause());
        } catch (TimeoutException late) {
            throw new LedgerAway(LedgerAway.Cause.OUTCOME_UNKNOWN, Duration.ofSeconds(5), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerAway(LedgerAway.Cause.CLOSED, Duration.ofSeconds(5), interrupted);
        }
    }

    /** How many commands wait, per ledger that has a clerk here. */
    public Map<String, Integer> queues() {
        return clerks.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, clerk -> clerk.getValue().waiting()));
    }

    /** Checks every ledger: chain, numbers, and views against a fold of the blocks. */
    public Verification verify() {
        return new Verifier<>(book, stores).verify();
    }

    /** Makes all views anew from the blocks and switches to them. Returns how many blocks were folded. */
    public long rebuild() {
        return new Rebuild<>(book, stores).run();
    }

    @Override
    public void close() {
        clerks.values().parallelStream().forEach(Clerk::close);
    }

    private Clerk<C, E> hire(String ledger) {
        if (!ledger.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not the name of a ledger: " + ledger);
        }
        Desk<C, E> desk = new Desk<>(ledger, book, stores, clock, limits, Ledgers::restWithJitter);
        return new Clerk<>(ledger, desk, limits, head -> followers.forEach(follower -> follower.accept(head)));
    }

    private static void restWithJitter(Duration about) {
        try {
            Thread.sleep(about.toMillis() + ThreadLocalRandom.current().nextLong(about.toMillis() + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerAway(LedgerAway.Cause.CLOSED, Duration.ofSeconds(5), interrupted);
        }
    }
}
