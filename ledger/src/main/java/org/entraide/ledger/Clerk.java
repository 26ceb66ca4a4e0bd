package org.entraide.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The single writer of one ledger in this process: a bounded queue in front of a {@link Desk}. */
final class Clerk<C, E> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    private final Desk<C, E> desk;
    private final Limits limits;
    private final Consumer<Head> written;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Queue<Waiting<C>> people = new ArrayDeque<>();
    private final Queue<Waiting<C>> bulk = new ArrayDeque<>();
    private final Thread thread;
    private boolean closed;

    Clerk(String ledger, Desk<C, E> desk, Limits limits, Consumer<Head> written) {
        this.desk = desk;
        this.limits = limits;
        this.written = written;
        this.thread = Thread.ofVirtual().name("clerk-" + ledger).start(this::work);
    }

    /** @throws LedgerAway when the queue is full or the clerk has gone home */
    CompletableFuture<Answer> submit(Request<C> request) {
        Waiting<C> waiting = new Waiting<>(request);
        lock.lock();
        try {
            if (closed) {
                throw new LedgerAway(LedgerAway.Cause.CLOSED, Duration.ofSeconds(5), null);
            }
            Queue<Waiting<C>> lane = switch (request.lane()) {
                case PEOPLE -> people;
                case BULK -> bulk;
            };
            if (lane.size() >= limits.queue()) {
                throw new LedgerAway(LedgerAway.Cause.QUEUE_FULL, Duration.ofSeconds(2), null);
            }
            lane.add(waiting);
            something.signal();
        } finally {
            lock.unlock();
        }
        return waiting.answer();
    }

    int waiting() {
        lock.lock();
        try {
            return people.size() + bulk.size();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        List<Waiting<C>> batch = take();
        while (!batch.isEmpty()) {
            settle(batch);
            batch = take();
        }
    }

    private void settle(List<Waiting<C>> batch) {
        List<Waiting<C>> left = batch;
        try {
            while (!left.isEmpty()) {
                long before = desk.head().block();
                left = left.subList(desk.settle(left), left.size());
                if (desk.head().block() > before) {
                    written.accept(desk.head());
                }
            }
        } catch (RuntimeException trouble) {
            if (!(trouble instanceof LedgerAway)) {
                LOG.error("a batch failed", trouble);
            }
            left.forEach(waiting -> waiting.answer().completeExceptionally(trouble));
        }
    }

    /** People first, then bulk jobs; empty when closed. */
    private List<Waiting<C>> take() {
        lock.lock();
        try {
            while (!closed && people.isEmpty() && bulk.isEmpty()) {
                something.awaitUninterruptibly();
            }
            List<Waiting<C>> batch = new ArrayList<>();
            while (batch.size() < limits.batch() && !(people.isEmpty() && bulk.isEmpty())) {
                batch.add(people.isEmpty() ? bulk.remove() : people.remove());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Settles what waits, then goes home. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (!thread.join(limits.patience())) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
