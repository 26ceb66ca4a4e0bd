package org.entraide.hub.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that ends with the test. */
public final class RememberedBatches implements Batches {

    private final List<Batch> all = new ArrayList<>();
    private Progress.@Nullable Kept progress;

    /** The ids of all items, in order. */
    public List<String> told() {
        return from(1, Integer.MAX_VALUE).stream()
                .flatMap(batch -> batch.items().stream())
                .map(Item::id)
                .toList();
    }

    /** All items that a grade tells, in order. */
    public List<Item> told(Grade grade) {
        return from(1, Integer.MAX_VALUE).stream()
                .flatMap(batch -> batch.items().stream())
                .filter(item -> grade.tells(item.kind()))
                .toList();
    }

    @Override
    public Seal seal() {
        return new Seal("0123456789", "000102030405060708090a0b0c0d0e0f");
    }

    @Override
    public synchronized boolean append(Batch batch) {
        return batch.number() == all.size() + 1 && all.add(batch);
    }

    @Override
    public synchronized List<Batch> from(long number, int limit) {
        return all.stream()
                .filter(batch -> batch.number() >= number)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long last() {
        return all.size();
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public synchronized List<Batch> before(long number, Grade grade, int limit) {
        return all.reversed().stream()
                .filter(batch -> batch.number() < number && (grade == Grade.EVENTS || batch.tells(grade)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Progress.Kept> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public synchronized void keep(Progress.Kept kept) {
        progress = kept;
    }
}
