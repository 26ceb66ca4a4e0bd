package org.entraide.hub.feed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.hub.overview.Shard;
import org.jspecify.annotations.Nullable;

/** How far the order of the feeds is: the fold of its batches. Not thread-safe. */
public final class Progress {

    private final Map<String, Long> marks = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Tallies tallies = new Tallies();
    private long number;
    private @Nullable LocalDate day;

    /**
     * A fold as it is kept.
     *
     * @param number of the last batch that it holds
     * @param day of that batch
     * @param subjects the mutuals that are registered
     */
    public record Kept(
            long number,
            LocalDate day,
            Map<String, Long> marks,
            Map<String, Long> offsets,
            List<Subject> subjects,
            List<Untold> untold) {

        public Kept {
            marks = Map.copyOf(marks);
            offsets = Map.copyOf(offsets);
            subjects = List.copyOf(subjects);
            untold = List.copyOf(untold);
        }
    }

    /** Cases counted and not told yet; {@code currency} is empty where they have no amount. */
    public record Untold(
            String mutual, String type, String currency, long count, long amount, LocalDate from, LocalDate to) {}

    static Progress of(Kept kept) {
        Progress progress = new Progress();
        progress.number = kept.number();
        progress.day = kept.day();
        progress.marks.putAll(kept.marks());
        progress.offsets.putAll(kept.offsets());
        kept.subjects().forEach(subject -> progress.subjects.put(subject.mutual(), subject));
        kept.untold()
                .forEach(each -> progress.tallies.put(
                        new Tallies.Cell(each.mutual(), each.type(), each.currency()),
                        new Tallies.Tally(each.count(), each.amount(), each.from(), each.to())));
        return progress;
    }

    /** Empty before the first batch. */
    Optional<Kept> kept() {
        LocalDate reached = day;
        if (reached == null) {
            return Optional.empty();
        }
        List<Untold> untold = tallies.all().entrySet().stream()
                .map(each -> untold(each.getKey(), each.getValue()))
                .toList();
        return Optional.of(new Kept(number, reached, marks, offsets, List.copyOf(subjects.values()), untold));
    }

    private static Untold untold(Tallies.Cell cell, Tallies.Tally tally) {
        return new Untold(
                cell.mutual(), cell.type(), cell.currency(), tally.count(), tally.amount(), tally.from(), tally.to());
    }

    void apply(Batch batch) {
        if (batch.number() != number + 1) {
            throw new IllegalArgumentException("batch " + batch.number() + " does not follow " + number);
        }
        number = batch.number();
        day = batch.day();
        if (batch.again()) {
            offsets.clear();
        }
        marks.putAll(batch.marks());
        offsets.putAll(batch.offsets());
        for (Item item : batch.items()) {
            if (item.kind() == Item.Kind.ORGANISATION
                    && !item.subject().mutual().isEmpty()) {
                subjects.put(item.subject().mutual(), item.subject());
            }
            tallies.apply(batch.day(), item);
        }
    }

    long number() {
        return number;
    }

    /** The last number taken of a ledger's stream. */
    long mark(String source) {
        return marks.getOrDefault(source, 0L);
    }

    long offset(Shard shard) {
        return offsets.getOrDefault(shard.id(), 0L);
    }

    Optional<Subject> subject(String mutual) {
        return Optional.ofNullable(subjects.get(mutual));
    }

    /**
     * The day to which the next batch belongs. Clocks that are a little behind do not take it back: a day that has
     * closed stays closed. One that was wrong by more than a day has been set right and is followed.
     */
    LocalDate day(LocalDate today) {
        LocalDate reached = day;
        if (reached == null || today.isAfter(reached) || today.isBefore(reached.minusDays(1))) {
            return today;
        }
        return reached;
    }

    /** The lines to be told when that day begins; none while the present one lasts. */
    List<Item> closing(LocalDate next, SmallCells small) {
        return day == null || next.equals(day) ? List.of() : tallies.lines(subjects, small);
    }
}
