package org.entraide.registry.bulk;

import java.util.Collection;
import java.util.List;
import org.entraide.registry.bulk.Family.Fate;

/**
 * What a list holds, counted when it was checked.
 *
 * @param ready households that can be imported, with {@code people} in them
 * @param before households of which all stands in the ledger already
 * @param wrong households that have to be mended, with {@code wrongRows} rows that say why
 * @param covers with the households that are ready
 * @param payments with the households that are ready
 * @param amountMinor of these payments together, in the mutual's currency
 */
public record Tally(
        int rows,
        int ready,
        int people,
        int before,
        int wrong,
        int wrongRows,
        int covers,
        int payments,
        long amountMinor) {

    public static Tally of(List<Family> families) {
        List<Listed> ready = families.stream()
                .filter(family -> family.is(Fate.READY))
                .flatMap(family -> java.util.stream.Stream.ofNullable(family.listed()))
                .toList();
        return new Tally(
                families.stream().mapToInt(family -> family.rows().size()).sum(),
                ready.size(),
                ready.stream().mapToInt(listed -> listed.people().size()).sum(),
                count(families, Fate.BEFORE),
                count(families, Fate.WRONG),
                (int) families.stream()
                        .map(Family::faults)
                        .flatMap(Collection::stream)
                        .map(Fault::line)
                        .distinct()
                        .count(),
                (int) ready.stream().filter(listed -> listed.cover() != null).count(),
                (int) ready.stream().filter(listed -> listed.payment() != null).count(),
                ready.stream()
                        .map(Listed::payment)
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .mapToLong(Listed.Payment::amountMinor)
                        .sum());
    }

    /** All households of the list. */
    public int households() {
        return ready + before + wrong;
    }

    private static int count(List<Family> families, Fate fate) {
        return (int) families.stream().filter(family -> family.is(fate)).count();
    }
}
