package org.entraide.ledger.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader that keeps what it is told, fails when asked to, and can be waited for. */
final class Recorder implements Reader {

    private static final long PATIENCE_SECONDS = 40;

    final BlockingQueue<Partition> started = new LinkedBlockingQueue<>();
    final BlockingQueue<Delivery> read = new LinkedBlockingQueue<>();
    final BlockingQueue<Partition> revoked = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> failures = new LinkedBlockingQueue<>();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final long start;

    Recorder() {
        this(WHERE_THE_GROUP_IS);
    }

    Recorder(long start) {
        this.start = start;
    }

    Recorder failing(int times) {
        failuresLeft.set(times);
        return this;
    }

    @Override
    public long startAt(Partition partition) {
        started.add(partition);
        return start;
    }

    @Override
    public void read(Partition partition, List<Delivery> batch) {
        if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            failures.add(batch.size());
            throw new IllegalStateException("the store is away");
        }
        read.addAll(batch);
    }

    @Override
    public void revoked(Partition partition) {
        revoked.add(partition);
    }

    /** The next deliveries, as soon as there are so many. */
    List<Delivery> next(int count) {
        List<Delivery> next = new ArrayList<>();
        while (next.size() < count) {
            next.add(next(read));
        }
        return next;
    }

    /** Ids of the next deliveries. */
    List<String> nextIds(int count) {
        return next(count).stream().map(each -> String.valueOf(each.id())).toList();
    }

    static <T> T next(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " s");
            }
            return next;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
