package org.entraide.hub.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.entraide.events.UnreadableEvent;
import org.entraide.ledger.EventId;

/** The fold of one shard's records, in order, each once. Thread-safe. */
final class ShardFold {

    /** Most dead letters kept between two flushes; alerts count all. */
    static final int LETTERS = 1_000;

    private final Shard shard;
    private final BiPredicate<String, String> speaksFor;
    private final Consumer<Alert> alerts;
    private final Map<String, Mark> marks;
    private final OpenGroup[] groups = new OpenGroup[Group.PER_SHARD];
    private final List<DeadLetter> letters = new ArrayList<>();
    private long next;
    private long stored;

    /**
     * Goes on from what is stored. The checkpoint must have been read before the groups: then no group is behind it.
     *
     * @param speaksFor whether a node (first) may speak for a ledger (second)
     */
    ShardFold(
            Checkpoint checkpoint, List<Group> stored, BiPredicate<String, String> speaksFor, Consumer<Alert> alerts) {
        this.shard = checkpoint.shard();
        this.speaksFor = speaksFor;
        this.alerts = alerts;
        this.marks = new HashMap<>(checkpoint.marks());
        this.next = checkpoint.offset();
        this.stored = checkpoint.offset();
        for (int number = 0; number < groups.length; number++) {
            groups[number] = OpenGroup.empty(number);
        }
        stored.forEach(group -> groups[group.number()] = OpenGroup.of(group));
    }

    synchronized void fold(List<Arrival> batch) {
        batch.forEach(this::fold);
    }

    private void fold(Arrival arrival) {
        if (arrival.offset() < next) {
            return;
        }
        next = arrival.offset() + 1;
        EventId id = arrival.id();
        if (id == null) {
            bury(arrival, "", DeadLetter.Cause.UNREADABLE_ENVELOPE, arrival.unreadable());
        } else if (!shard.carries(id.stream())) {
            bury(arrival, id.toString(), DeadLetter.Cause.WRONG_TOPIC, "the event belongs to another stream");
        } else if (!speaksFor.test(arrival.node(), id.ledger())) {
            bury(arrival, id.toString(), DeadLetter.Cause.WRONG_NODE, "the node may not speak for this ledger");
        } else {
            take(arrival, id);
        }
    }

    private void take(Arrival arrival, EventId id) {
        Mark mark = marks.getOrDefault(id.source(), Mark.NONE);
        if (mark.had(id.seq())) {
            return;
        }
        if (!mark.awaits(id.seq())) {
            holdBack(id, mark, Mark.Cause.GAP, "number " + (mark.reached() + 1) + " is missing");
            return;
        }
        try {
            Posting posting = Posting.of(id, arrival.type(), arrival.data());
            groups[Group.of(id.ledger())].post(arrival.offset(), id.ledger(), posting);
            marks.put(id.source(), mark.takenIn(id.seq()));
        } catch (UnreadableEvent unreadable) {
            holdBack(id, mark, Mark.Cause.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private void holdBack(EventId id, Mark mark, Mark.Cause cause, String detail) {
        Mark held = mark.heldBackBy(id.seq(), cause);
        marks.put(id.source(), held);
        if (held.cause() != mark.cause()) {
            alerts.accept(new Alert.HeldBack(shard, id.source(), held, detail));
        }
    }

    private void bury(Arrival arrival, String event, DeadLetter.Cause cause, String detail) {
        DeadLetter letter = new DeadLetter(shard, arrival.offset(), arrival.node(), event, cause, detail);
        if (letters.size() < LETTERS) {
            letters.add(letter);
        }
        alerts.accept(new Alert.Buried(letter));
    }

    /** What is to be written now; empty when nothing came since the last time. */
    synchronized Optional<Flush> flush() {
        if (next == stored) {
            return Optional.empty();
        }
        List<Group> dirty = new ArrayList<>();
        for (OpenGroup group : groups) {
            if (group.isDirty()) {
                dirty.add(group.toStore(shard, next));
            }
        }
        return Optional.of(new Flush(List.copyOf(letters), dirty, new Checkpoint(shard, next, marks)));
    }

    /** All of it stands. */
    synchronized void stored(Flush flush) {
        stored = flush.checkpoint().offset();
        letters.removeAll(flush.letters());
    }

    /** Some of it may not stand: the next flush writes it again. */
    synchronized void failed(Flush flush) {
        flush.groups().forEach(group -> groups[group.number()].markDirty());
    }

    synchronized List<Mark> heldBack() {
        return marks.values().stream().filter(Mark::heldBack).toList();
    }

    /** Absolute values as of the checkpoint's offset, to be written in this order. */
    record Flush(List<DeadLetter> letters, List<Group> groups, Checkpoint checkpoint) {

        void writeTo(Folds folds) {
            if (!letters.isEmpty()) {
                folds.keep(letters);
            }
            groups.forEach(folds::keep);
            folds.keep(checkpoint);
        }
    }
}
