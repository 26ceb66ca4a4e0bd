package org.entraide.hub.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entraide.events.Money;

/**
 * What is counted and not told yet, by mutual, type and currency. A day that closes with too small a count is not told
 * and goes on into the next; so what is told are counts of sets of cases without a case in common, each above the
 * threshold, and nothing told is ever corrected. Not thread-safe.
 */
final class Tallies {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::mutual).thenComparing(Cell::type).thenComparing(Cell::currency);

    private final Map<Cell, Tally> cells = new TreeMap<>(ORDER);

    /** @param currency empty where cases have no amount */
    record Cell(String mutual, String type, String currency) {}

    /** Cases that arrived from the first to the last day, both included. */
    record Tally(long count, long amount, LocalDate from, LocalDate to) {

        Tally plus(Tally other) {
            return new Tally(
                    Math.addExact(count, other.count),
                    Math.addExact(amount, other.amount),
                    from.isBefore(other.from) ? from : other.from,
                    to.isAfter(other.to) ? to : other.to);
        }
    }

    void put(Cell cell, Tally tally) {
        cells.put(cell, tally);
    }

    Map<Cell, Tally> all() {
        return Map.copyOf(cells);
    }

    /** Takes an item of the order in. */
    void apply(LocalDate day, Item item) {
        if (item.kind() == Item.Kind.DAYS) {
            cells.remove(new Cell(item.subject().mutual(), item.type(), currency(item)));
            return;
        }
        Counted.of(item).ifPresent(counted -> {
            Money amount = counted.amount(item).orElse(null);
            Cell cell = new Cell(item.subject().mutual(), item.type(), amount == null ? "" : amount.currency());
            cells.merge(cell, new Tally(1, amount == null ? 0 : amount.amount(), day, day), Tally::plus);
        });
    }

    /** The lines that may be told now that the day has closed; they count as told when they are applied. */
    List<Item> lines(Map<String, Subject> subjects, SmallCells small) {
        List<Item> lines = new ArrayList<>();
        cells.forEach((cell, tally) -> {
            Subject subject = subjects.get(cell.mutual());
            if (subject != null && small.mayBeTold(tally.count())) {
                lines.add(line(cell, tally, subject));
            }
        });
        return lines;
    }

    private static Item line(Cell cell, Tally tally, Subject subject) {
        String currency = cell.currency().isEmpty() ? "" : cell.currency() + "/";
        return new Item(
                Item.Kind.DAYS,
                cell.mutual() + "/digest/" + cell.type() + "/" + currency + tally.to(),
                cell.type(),
                subject,
                Details.of(
                        "count",
                        tally.count(),
                        "amount",
                        cell.currency().isEmpty() ? null : new Money(tally.amount(), cell.currency()),
                        "from",
                        tally.from(),
                        "to",
                        tally.to()));
    }

    private static String currency(Item line) {
        return line.details().money("amount").map(Money::currency).orElse("");
    }
}
