package org.entraide.hub.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.events.UnreadableEvent;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Inventory;

/** The fold of one shard's records, in order, each once. Thread-safe. */
final class ShardFold {

    /** Most dead letters kept between two flushes. */
    static final int LETTERS = 1_000;

    private final Shard shard;
    private final Inventory inventory;
    private final Alerts alerts;
    private final Map<String, Mark> marks;
    private final OpenGroup[] groups = new OpenGroup[Group.PER_SHARD];
    private final List<DeadLetter> letters = new ArrayList<>();
    private long next;
    private long stored;

    /** Goes on from what is stored. The checkpoint must have been read before the groups: then none is behind it. */
    ShardFold(Checkpoint checkpoint, List<Group> stored, Inventory inventory, Alerts alerts) {
        this.shard = checkpoint.shard();
        this.inventory = inventory;
        this.alerts = alerts;
        this.marks = new HashMap<>(checkpoint.marks());
        this.next = checkpoint.offset();
        this.stored = checkpoint.offset();
        for (int number = 0; number < groups.length; number++) {
            groups[number] = OpenGroup.empty(number);
        }
        stored.forEach(group -> groups[group.number()] = OpenGroup.of(group));
        marks.forEach((source, mark) -> show(source, mark, ""));
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
        } else if (!inventory.maySpeak(arrival.node(), id.ledger())) {
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
            holdBack(id, mark, Mark.Cause.GAP, "is missing");
            return;
        }
        try {
            Posting posting = Posting.of(id, arrival.type(), arrival.data());
            groups[Group.of(id.ledger())].post(arrival.offset(), id.ledger(), posting);
            mark(id, mark.takenIn(id.seq()), "");
        } catch (UnreadableEvent unreadable) {
            holdBack(id, mark, Mark.Cause.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private void holdBack(EventId id, Mark mark, Mark.Cause cause, String detail) {
        mark(id, mark.heldBackBy(id.seq(), cause), detail);
    }

    private void mark(EventId id, Mark now, String detail) {
        Mark before = marks.put(id.source(), now);
        if (before == null || before.cause() != now.cause()) {
            show(id.source(), now, detail);
        }
    }

    private void show(String source, Mark mark, String detail) {
        String where = "hub: " + source;
        String next = source + "/" + (mark.reached() + 1) + " " + detail;
        alerts.clear(Alerts.Kind.GAP, where);
        alerts.clear(Alerts.Kind.POISON, where);
        switch (mark.cause()) {
            case NOTHING -> {}
            case GAP -> alerts.raise(Alerts.Kind.GAP, where, next);
            case UNREADABLE -> alerts.raise(Alerts.Kind.POISON, where, next);
        }
    }

    /** Somebody else folds it from now on, and tells what is to be looked at. */
    synchronized void leave() {
        marks.keySet().forEach(source -> show(source, Mark.NONE, ""));
    }

    private void bury(Arrival arrival, String event, DeadLetter.Cause cause, String detail) {
        DeadLetter letter = new DeadLetter(shard, arrival.offset(), arrival.node(), event, cause, detail);
        if (letters.size() < LETTERS) {
            letters.add(letter);
        }
        String where = "hub: " + shard.topic();
        switch (cause) {
            case WRONG_NODE -> alerts.raise(Alerts.Kind.FOREIGN_NODE, where, letter.id() + " " + event);
            case UNREADABLE_ENVELOPE, WRONG_TOPIC ->
                alerts.raise(Alerts.Kind.UNREADABLE, where, letter.id() + " " + detail);
        }
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

    synchronized long reached(String stream) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getKey().endsWith("/" + stream))
                .mapToLong(mark -> mark.getValue().reached())
                .sum();
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
