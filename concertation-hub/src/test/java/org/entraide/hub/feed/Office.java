package org.entraide.hub.feed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entraide.hub.overview.Arrival;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Shard;
import org.entraide.hub.overview.Tape;
import org.entraide.ledger.Inventory;

/** A scribe without a log around it: it is handed tapes. */
public final class Office {

    public final RememberedBatches batches;
    private Scribe scribe;
    private LocalDate today = LocalDate.of(2026, 5, 12);

    public Office() {
        this(new RememberedBatches());
    }

    Office(RememberedBatches batches) {
        this.batches = batches;
        this.scribe = hired();
    }

    private Scribe hired() {
        return new Scribe(batches, Inventory.allOn(Desk.NODE), new SmallCells(SmallCells.LEAST), _ -> {});
    }

    /** The program is killed and started again. */
    Office restarted() {
        scribe = hired();
        return this;
    }

    Office kept() {
        scribe.keep();
        return this;
    }

    public Office on(LocalDate day) {
        today = day;
        scribe.turn(now());
        return this;
    }

    Moment now() {
        return new Moment(today.atTime(9, 30).toInstant(ZoneOffset.UTC), today);
    }

    /** Each tape from where the scribe says, and again when a registration came that others waited for. */
    public Office play(Tape... tapes) {
        do {
            for (Tape tape : tapes) {
                take(tape.shard(), tape.from(scribe.startAt(tape.shard())));
            }
        } while (scribe.mustBeginAgain());
        return this;
    }

    Office take(Shard shard, List<Arrival> arrivals) {
        scribe.take(shard, arrivals, now());
        return this;
    }

    Scribe scribe() {
        return scribe;
    }
}
