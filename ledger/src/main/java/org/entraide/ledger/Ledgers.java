package org.entraide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final Duration IDLE = Duration.ofSeconds(2);

    private final House<C, E> house;
    private final Consumer<Clerk<C, E>> setToWork;
    private final Consumer<Duration> rest;
    private final Map<String, Clerk<C, E>> clerks = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<Head>> followers = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public Ledgers(Book<C, E> book, Stores stores, Clock clock, Limits limits) {
        this(book, stores, clock, limits, new Alerts());
    }

    /** @param alerts where an implausible clock is reported */
    public Ledgers(Book<C, E> book, Stores stores, Clock clock, Limits limits, Alerts alerts) {
        this(new House<>(book, stores, clock, limits, alerts, new Figures()), Clerk::begin, Ledgers::restWithJitter);
    }

    /**
     * Ledgers of a house whose clerks work where and when somebody else says.
     *
     * @param setToWork called with a clerk for whom something waits
     * @param rest lets others go first, for about so long
     */
    Ledgers(House<C, E> house, Consumer<Clerk<C, E>> setToWork, Consumer<Duration> rest) {
        this.house = house;
        this.setToWork = setToWork;
        this.rest = rest;
    }

    /** Tells the follower of every block that this process writes, after it stands. It must return at once. */
    public void follow(Consumer<Head> follower) {
        followers.add(follower);
    }

    /**
     * Hands a request to the ledger's clerk. What is chained to the future runs on the clerk's thread and must not
     * wait.
     *
     * @throws LedgerAway when the clerk's queue is full or the program is stopping; other trouble with the store
     *     completes the future with a LedgerAway
     */
    public CompletableFuture<Answer> submit(String ledger, Request<C> request) {
        return submit(ledger, List.of(request)).getFirst();
    }

    /**
     * The same for several at once, which come into one block as far as it holds them: a bulk job that hands over one
     * after the other makes a block of the first and another of the rest.
     *
     * @return their answers, in the same order
     * @throws LedgerAway when the clerk's queue does not hold them all: none was taken
     */
    public List<CompletableFuture<Answer>> submit(String ledger, List<Request<C>> requests) {
        Clerk<C, E> clerk = clerk(ledger);
        List<CompletableFuture<Answer>> answers = clerk.submit(requests);
        setToWork.accept(clerk);
        return answers;
    }

    /**
     * Hands a request to the ledger's clerk and waits.
     *
     * @throws LedgerAway when there is no answer; the request may be sent again with the same key at any time
     */
    public Answer ask(String ledger, Request<C> request) {
        return patiently(submit(ledger, request));
    }

    /**
     * Read your writes: waits until the views hold at least the block at {@code position}, such as the one that an
     * answer named. It costs one small read when they do.
     *
     * @return the block to which the views are complete; below {@code position} only if the ledger has no such block
     * @throws LedgerAway when the views cannot be brought up now
     */
    public long reach(String ledger, long position) {
        long complete = complete(ledger);
        if (complete >= position || !stands(ledger, position)) {
            return complete;
        }
        return upToDate(ledger);
    }

    /**
     * Brings the views of a ledger up to its last block; for whoever misses in them what should be there. It costs two
     * small reads when they are, and nobody is hired for a ledger that does not stand.
     *
     * @throws LedgerAway when the views cannot be brought up now
     */
    public void catchUp(String ledger) {
        if (stands(ledger, complete(ledger) + 1)) {
            upToDate(ledger);
        }
    }

    /** Brings the views of all ledgers up to their last blocks, which a crash may have left undone. For the start. */
    public void catchUp() {
        for (String ledger : house.stores().blocks().ledgers()) {
            new CatchUp<>(ledger, house.book(), house.stores().blocks(), rest)
                    .run(house.stores().views().current());
        }
    }

    private long complete(String ledger) {
        return house.stores().views().head(ledger).map(Head::block).orElse(0L);
    }

    private long upToDate(String ledger) {
        Clerk<C, E> clerk = clerk(ledger);
        CompletableFuture<Head> reached = clerk.catchUp();
        setToWork.accept(clerk);
        return patiently(reached).block();
    }

    private boolean stands(String ledger, long position) {
        return !house.stores().blocks().after(ledger, position - 1, 1).isEmpty();
    }

    private <T> T patiently(CompletableFuture<T> answer) {
        try {
            return answer.get(house.limits().patience().toMillis(), TimeUnit.MILLISECONDS);
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

    /** What was done since the start. */
    public Figures figures() {
        return house.figures();
    }

    /** Checks every ledger: chain, numbers, and views against a fold of the blocks. */
    public Verification verify() {
        return new Verifier<>(house.book(), house.stores(), rest).verify();
    }

    /** Makes all views anew from the blocks and switches to them. Returns how many blocks were folded. */
    public long rebuild() {
        return new Rebuild<>(house.book(), house.stores(), rest).run();
    }

    /** Takes no more requests and settles those that wait, as long as a caller's patience lasts. */
    @Override
    public void close() {
        closed = true;
        clerks.values().forEach(Clerk::close);
        Instant late = Instant.now().plus(house.limits().patience());
        clerks.values().forEach(clerk -> clerk.leave(Duration.between(Instant.now(), late)));
    }

    private Clerk<C, E> clerk(String ledger) {
        Clerk<C, E> clerk = clerks.computeIfAbsent(ledger, this::hire);
        if (closed) {
            clerk.close();
        }
        return clerk;
    }

    private Clerk<C, E> hire(String ledger) {
        if (!ledger.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not the name of a ledger: " + ledger);
        }
        Desk<C, E> desk = new Desk<>(ledger, house, rest);
        return new Clerk<>(ledger, desk, house, head -> followers.forEach(follower -> follower.accept(head)), IDLE);
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
