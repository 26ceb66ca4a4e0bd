package org.entraide.claims.claim;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a household so far.
 *
 * @param usages one per cover; kept when a cover ends
 */
public record Household(String household, List<Usage> usages) {

    public Household {
        usages = List.copyOf(usages);
    }

    /** Paid in one cover so far, in minor units. */
    public long used(@Nullable String cover) {
        return usages.stream()
                .filter(usage -> usage.cover().equals(cover))
                .mapToLong(Usage::used)
                .sum();
    }

    Household plus(String cover, long paid) {
        long used = Math.addExact(used(cover), paid);
        Stream<Usage> others = usages.stream().filter(usage -> !usage.cover().equals(cover));
        return new Household(
                household,
                Stream.concat(others, Stream.of(new Usage(cover, used))).toList());
    }

    /** @param used minor units of the mutual's currency */
    public record Usage(String cover, long used) {}
}
