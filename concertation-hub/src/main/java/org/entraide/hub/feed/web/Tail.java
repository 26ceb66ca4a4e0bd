package org.entraide.hub.feed.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.entraide.hub.feed.Batch;
import org.entraide.hub.feed.Batches;

/**
 * The end of the order, where most followers are: they are woken when something new is there, and the last batches are
 * read from the store once for all of them. Thread-safe.
 */
public final class Tail {

    private static final int KEPT = 64;

    private final Batches batches;
    private final NavigableMap<Long, Batch> recent = new TreeMap<>();
    private long last;
    private boolean ended;

    public Tail(Batches batches) {
        this.batches = batches;
    }

    /** There is a batch of this number. */
    public synchronized void told(long number) {
        if (number > last) {
            last = number;
            notifyAll();
        }
    }

    /** Asks the store how far the order is, for what other instances add. */
    public long look() {
        told(batches.last());
        return last();
    }

    synchronized long last() {
        return last;
    }

    /** Whoever waits looks again whether to go on waiting. */
    synchronized void stir() {
        notifyAll();
    }

    /** Waits until there is a batch of this number; false when the time is over or the program stops. */
    boolean await(long number, long millis) throws InterruptedException {
        return await(number, millis, () -> false);
    }

    /** @param called whether to wait no longer; looked at again when {@link #stir stirred} */
    synchronized boolean await(long number, long millis, BooleanSupplier called) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (last < number && !ended && !called.getAsBoolean()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return last >= number && !ended;
    }

    /** Nobody waits any more. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean ended() {
        return ended;
    }

    /** The batches from this number on, at most so many. */
    List<Batch> from(long number, int limit) {
        List<Batch> known = known(number, limit);
        if (!known.isEmpty()) {
            return known;
        }
        List<Batch> read = batches.from(number, limit);
        keep(read);
        return read;
    }

    private synchronized List<Batch> known(long number, int limit) {
        List<Batch> known = new ArrayList<>();
        for (Batch next = recent.get(number); next != null && known.size() < limit; next = recent.get(++number)) {
            known.add(next);
        }
        return known;
    }

    private synchronized void keep(List<Batch> read) {
        read.stream().filter(batch -> batch.number() > last - KEPT).forEach(batch -> recent.put(batch.number(), batch));
        while (recent.size() > KEPT) {
            recent.pollFirstEntry();
        }
    }
}
