package org.entraide.hub.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.entraide.events.Event;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.Skipped;
import org.entraide.events.Stream;
import org.entraide.events.UnreadableEvent;
import org.entraide.hub.overview.Arrival;
import org.entraide.hub.overview.Reading;
import org.entraide.hub.overview.Shard;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Inventory;

/** The batch that arrivals of a shard are about to become, on top of a progress. */
final class Draft {

    private final Progress progress;
    private final Inventory inventory;
    private final Shard shard;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Long> marks = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Set<String> unregistered = new HashSet<>();
    private long next;
    private OptionalLong firstWaiting = OptionalLong.empty();

    Draft(Progress progress, Inventory inventory, Shard shard) {
        this.progress = progress;
        this.inventory = inventory;
        this.shard = shard;
    }

    /** Takes what comes next of its ledger's stream; what was seen, is out of turn or unreadable moves nothing. */
    void take(Arrival arrival) {
        next = arrival.offset() + 1;
        EventId id = arrival.id();
        if (id == null || !shard.carries(id.stream()) || !inventory.maySpeak(arrival.node(), id.ledger())) {
            return;
        }
        long mark = marks.getOrDefault(id.source(), progress.mark(id.source()));
        if (id.seq() != mark + 1) {
            return;
        }
        try {
            take(arrival, id, Reading.event(id, arrival.type(), arrival.data()));
        } catch (UnreadableEvent held) {
            // The fold of figures is held back by the same event and raises the alert.
            return;
        }
    }

    private void take(Arrival arrival, EventId id, Event event) {
        if (event instanceof Skipped) {
            marks.put(id.source(), id.seq());
            return;
        }
        Optional<Subject> subject = subject(id, event);
        if (subject.isEmpty()) {
            unregistered.add(id.ledger());
            firstWaiting = OptionalLong.of(Math.min(firstWaiting.orElse(arrival.offset()), arrival.offset()));
            return;
        }
        marks.put(id.source(), id.seq());
        items.add(Views.of(id, event, subject.get()));
    }

    private Optional<Subject> subject(EventId id, Event event) {
        if (id.stream().equals(Stream.PROVIDERS.id())) {
            return Optional.of(Subject.ofNetwork(id.ledger()));
        }
        if (event instanceof MutualRegistered it) {
            subjects.put(id.ledger(), new Subject(it.network(), it.country(), it.mutual(), it.name()));
        }
        return Optional.ofNullable(subjects.get(id.ledger())).or(() -> progress.subject(id.ledger()));
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Mutuals whose registration has not come; what came of them is to be read again when it has. */
    Set<String> unregistered() {
        return unregistered;
    }

    /** Offset of the first event that waits for a registration. */
    OptionalLong firstWaiting() {
        return firstWaiting;
    }

    Batch seal(Moment now, SmallCells small, long waitingFrom) {
        LocalDate day = progress.day(now.day());
        List<Item> all = new ArrayList<>(progress.closing(day, small));
        all.addAll(items);
        Map<String, Long> offsets = Map.of(shard.id(), Math.min(next, waitingFrom));
        return new Batch(progress.number() + 1, now.at(), day, all, marks, offsets, false);
    }
}
