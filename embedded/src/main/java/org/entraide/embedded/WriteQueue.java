package org.entraide.embedded;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Group commit. Whoever gets the lock first does all the writes that wait, one after the other, commits once and hands
 * everyone their reply; readers stay outside until then, so they never see what is not yet on disk.
 */
final class WriteQueue<T> {
    /** What a group of writes is done on. */
    interface Journal {
        /** Before the writes of a group; throws to refuse them all. */
        void begin();

        /** Makes the group last. */
        void commit();

        /** Begin, a write or the commit failed: puts memory back to what is on disk, returns what all are told. */
        RuntimeException undo(Throwable failure);
    }

    private static final int MAX_GROUP = 512;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Journal journal;

    WriteQueue(Journal journal) {
        this.journal = journal;
    }

    private final class Waiting {
        private final Supplier<T> write;
        private @Nullable T reply;
        private @Nullable RuntimeException refusal;
        private boolean done;

        private Waiting(Supplier<T> write) {
            this.write = write;
        }

        private T outcome() {
            if (refusal != null) {
                throw refusal;
            }
            if (reply == null) {
                throw new IllegalStateException("a write without reply");
            }
            return reply;
        }
    }

    T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    T write(Supplier<T> write) {
        var own = new Waiting(write);
        waiting.add(own);
        lock.writeLock().lock();
        try {
            while (!own.done) {
                writeGroup(nextGroup());
            }
        } finally {
            lock.writeLock().unlock();
        }
        return own.outcome();
    }

    private List<Waiting> nextGroup() {
        var group = new ArrayList<Waiting>();
        for (var next = waiting.poll(); next != null; next = group.size() < MAX_GROUP ? waiting.poll() : null) {
            group.add(next);
        }
        return group;
    }

    private void writeGroup(List<Waiting> group) {
        try {
            journal.begin();
            group.forEach(this::perform);
            journal.commit();
        } catch (RuntimeException | Error failure) {
            var refusal = journal.undo(failure);
            group.forEach(member -> member.refusal = refusal);
        } finally {
            group.forEach(member -> member.done = true);
        }
    }

    private void perform(Waiting member) {
        try {
            member.reply = member.write.get();
        } catch (MongoServerException e) {
            // this write's own fault, found before it changed anything: the others of its group go on
            member.refusal = e;
        }
    }
}
