package org.entraide.hub.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.entraide.hub.overview.Arrival;
import org.entraide.hub.overview.Shard;
import org.entraide.ledger.Inventory;

/**
 * Puts what arrives into the order of the feeds, each event once. Several instances may write: the number of a batch is
 * the fence, and who loses it reads what the other wrote before trying again. Thread-safe.
 */
public final class Scribe {

    private static final int READ = 64;
    private static final int KEEP_EVERY = 500;

    private final Batches batches;
    private final Inventory inventory;
    private final SmallCells small;
    private final LongConsumer told;
    private final Map<Shard, Long> waitingFrom = new HashMap<>();
    private final Set<String> waitingFor = new HashSet<>();
    private Progress progress = new Progress();
    private long keptUpTo;
    private boolean started;
    private boolean behind = true;
    private boolean registered;

    /** @param told hears the number of every batch that this instance added or found */
    public Scribe(Batches batches, Inventory inventory, SmallCells small, LongConsumer told) {
        this.batches = batches;
        this.inventory = inventory;
        this.small = small;
        this.told = told;
    }

    /** Takes over a shard; its next record is the one at the returned offset. */
    public synchronized long startAt(Shard shard) {
        behind = true;
        catchUp();
        waitingFrom.remove(shard);
        return progress.offset(shard);
    }

    /** When it returns, what could be taken stands in the order. */
    public synchronized void take(Shard shard, List<Arrival> arrivals, Moment now) {
        boolean stands = false;
        while (!stands) {
            catchUp();
            Draft draft = new Draft(progress, inventory, shard);
            arrivals.forEach(draft::take);
            waitingFor.addAll(draft.unregistered());
            draft.firstWaiting().ifPresent(offset -> waitingFrom.merge(shard, offset, Math::min));
            stands = draft.isEmpty() || append(draft.seal(now, small, waitingFrom.getOrDefault(shard, Long.MAX_VALUE)));
        }
    }

    /** Closes the day when it is over, and takes in what other instances wrote. */
    public synchronized void turn(Moment now) {
        behind = true;
        boolean done = false;
        while (!done) {
            catchUp();
            LocalDate day = progress.day(now.day());
            List<Item> lines = progress.closing(day, small);
            done = lines.isEmpty()
                    || append(new Batch(progress.number() + 1, now.at(), day, lines, Map.of(), Map.of(), false));
        }
    }

    /** Lets every shard be read from its beginning at the next start; what was told is not told again. */
    public synchronized void readAgain(Instant at) {
        boolean stands = false;
        while (!stands) {
            catchUp();
            // No day is closed here: what may be told of it is for a running hub to say.
            Optional<Progress.Kept> reached = progress.kept();
            stands = reached.isEmpty()
                    || append(new Batch(
                            progress.number() + 1, at, reached.get().day(), List.of(), Map.of(), Map.of(), true));
        }
    }

    /** Whether a registration came for which events wait: shards should begin again. True once. */
    public synchronized boolean mustBeginAgain() {
        boolean must = registered;
        registered = false;
        return must;
    }

    /** Keeps how far it is, for the next start. */
    public synchronized void keep() {
        progress.kept().filter(kept -> kept.number() > keptUpTo).ifPresent(kept -> {
            batches.keep(kept);
            keptUpTo = kept.number();
        });
    }

    private boolean append(Batch batch) {
        // Until the answer is known, another read of the order decides.
        behind = true;
        if (!batches.append(batch)) {
            return false;
        }
        behind = false;
        apply(batch);
        return true;
    }

    private void catchUp() {
        if (!started) {
            progress = batches.progress().map(Progress::of).orElseGet(Progress::new);
            keptUpTo = progress.number();
            started = true;
        }
        while (behind) {
            List<Batch> more = batches.from(progress.number() + 1, READ);
            more.forEach(this::apply);
            behind = more.size() == READ;
        }
    }

    private void apply(Batch batch) {
        progress.apply(batch);
        if (waitingFor.removeIf(mutual -> progress.subject(mutual).isPresent())) {
            registered = true;
        }
        told.accept(batch.number());
        if (batch.number() - keptUpTo >= KEEP_EVERY) {
            keep();
        }
    }
}
