package org.entraide.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The single writer of one ledger in this process: a bounded queue in front of a {@link Desk}. */
final class Clerk<C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    private final Desk<C, E> desk;
    private final House<C, E> house;
    private final Consumer<Head> written;
    private final Duration idle;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Queue<Waiting<C>> people = new ArrayDeque<>();
    private final Queue<Waiting<C>> bulk = new ArrayDeque<>();
    private final Queue<CompletableFuture<Head>> readers = new ArrayDeque<>();
    private final Thread thread;
    private final AtomicBoolean begun = new AtomicBoolean();
    private boolean closed;
    private boolean tidy = true;

    /**
     * A clerk who does nothing before {@link #begin} or {@link #workOff}.
     *
     * @param idle how long after the last block the clerk looks whether the views are complete
     */
    Clerk(String ledger, Desk<C, E> desk, House<C, E> house, Consumer<Head> written, Duration idle) {
        this.desk = desk;
        this.house = house;
        this.written = written;
        this.idle = idle;
        this.thread = Thread.ofVirtual().name("clerk-" + ledger).unstarted(this::work);
    }

    /** Works on a thread of its own from now on, if not yet. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** Does all that waits on the thread of whoever calls, instead of one of its own. */
    void workOff() {
        while (isAwaited()) {
            turn();
        }
    }

    /**
     * @param requests of one lane
     * @throws LedgerAway when the queue does not hold them all or the clerk has gone home
     */
    List<CompletableFuture<Answer>> submit(List<Request<C>> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Request.Lane lane = requests.getFirst().lane();
        if (requests.stream().anyMatch(request -> request.lane() != lane)) {
            throw new IllegalArgumentException("people and a bulk job do not hand in together");
        }
        List<Waiting<C>> waiting = requests.stream().map(Waiting::new).toList();
        enqueue(
                switch (lane) {
                    case PEOPLE -> people;
                    case BULK -> bulk;
                },
                waiting);
        return waiting.stream().map(Waiting::answer).toList();
    }

    /** Completes when the views hold every block that stands now. */
    CompletableFuture<Head> catchUp() {
        CompletableFuture<Head> reader = new CompletableFuture<>();
        enqueue(readers, List.of(reader));
        return reader;
    }

    private <T> void enqueue(Queue<T> queue, List<T> several) {
        lock.lock();
        try {
            if (closed) {
                throw new LedgerAway(LedgerAway.Cause.CLOSED, Duration.ofSeconds(5), null);
            }
            if (queue.size() + several.size() > house.limits().queue()) {
                throw new LedgerAway(LedgerAway.Cause.QUEUE_FULL, Duration.ofSeconds(2), null);
            }
            queue.addAll(several);
            something.signal();
        } finally {
            lock.unlock();
        }
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
        while (true) {
            switch (await()) {
                case WORK -> turn();
                case IDLE -> tidyUp();
                case HOME -> {
                    return;
                }
            }
        }
    }

    private void turn() {
        serve(take(readers, readers));
        List<Waiting<C>> batch = take(people, bulk);
        if (!batch.isEmpty()) {
            timed(batch);
        }
    }

    private void timed(List<Waiting<C>> batch) {
        tidy = false;
        long begun = System.nanoTime();
        settle(batch);
        house.figures().add(Figures.Kind.BATCHES, 1);
        house.figures().add(Figures.Kind.BATCH_NANOS, System.nanoTime() - begun);
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
        } catch (LedgerAway away) {
            left.forEach(waiting -> waiting.answer().completeExceptionally(away));
        } catch (RuntimeException | Error trouble) {
            LOG.error("a batch failed with {} commands left", left.size(), trouble);
            failedTogether(left, trouble);
        }
    }

    /** One command that cannot be folded or written must not take the others with it: each is tried alone. */
    private void failedTogether(List<Waiting<C>> left, Throwable trouble) {
        if (left.size() > 1) {
            left.forEach(waiting -> settle(List.of(waiting)));
        } else {
            house.figures().add(Figures.Kind.FAILED, left.size());
            left.forEach(waiting -> waiting.answer().completeExceptionally(trouble));
        }
    }

    private void serve(List<CompletableFuture<Head>> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            desk.catchUpAnew();
            waiting.forEach(reader -> reader.complete(desk.head()));
        } catch (RuntimeException | Error trouble) {
            waiting.forEach(reader -> reader.completeExceptionally(trouble));
        }
    }

    /** Once idle after a block: views may have failed or been switched by a rebuild; the desk is cleared. */
    private void tidyUp() {
        try {
            desk.catchUp();
            desk.clear();
            tidy = true;
        } catch (RuntimeException later) {
            LOG.debug("views are still behind", later);
        }
    }

    private enum Wake {
        WORK,
        IDLE,
        HOME
    }

    private Wake await() {
        lock.lock();
        try {
            long left = idle.toNanos();
            while (!isAwaited()) {
                if (closed) {
                    return Wake.HOME;
                }
                if (!tidy && left <= 0) {
                    return Wake.IDLE;
                }
                if (tidy) {
                    something.await();
                } else {
                    left = something.awaitNanos(left);
                }
            }
            return Wake.WORK;
        } catch (InterruptedException closing) {
            return Wake.WORK;
        } finally {
            lock.unlock();
        }
    }

    private boolean isAwaited() {
        lock.lock();
        try {
            return !(people.isEmpty() && bulk.isEmpty() && readers.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    /** The first queue first; at most one batch. */
    private <T> List<T> take(Queue<T> first, Queue<T> second) {
        lock.lock();
        try {
            List<T> taken = new ArrayList<>();
            while (taken.size() < house.limits().batch() && !(first.isEmpty() && second.isEmpty())) {
                taken.add(first.isEmpty() ? second.remove() : first.remove());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits is settled. */
    void close() {
        lock.lock();
        try {
            closed = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all is settled; sends the clerk home when that takes longer than {@code patience}. */
    void leave(Duration patience) {
        try {
            if (begun.get() && !thread.join(patience)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
