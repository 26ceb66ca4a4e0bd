package org.entraide.claims.claim.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entraide.claims.adjudication.Standing;
import org.entraide.events.CoverInterval.Opening;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk sees before a claim is sent.
 *
 * @param standing how the member stands on the day of care; absent while it is not known here
 * @param uncovered why there is no cover; absent with cover
 * @param decided what would be decided; absent while too little is filled in
 * @param awaits keys of what the claim would wait for
 * @param already number of the claim that the same invoice is already
 * @param impossible why it would not be taken in, by field
 */
record Outlook(
        @Nullable Standing standing,
        @Nullable String uncovered,
        @Nullable DecidedLines decided,
        List<String> awaits,
        @Nullable String already,
        List<Refusal> impossible) {

    /** Categories of care that open on one day. */
    record Closed(LocalDate opensOn, List<Category> categories) {

        public boolean all() {
            return categories.size() == Category.values().length;
        }

        /** Whether it is said more briefly by what is not closed until that day. */
        public boolean most() {
            return categories.size() > Category.values().length / 2;
        }

        /** The categories to name: those that are closed, or where that is most of them, the others. */
        public List<Category> named() {
            return most()
                    ? Arrays.stream(Category.values())
                            .filter(category -> !categories.contains(category))
                            .toList()
                    : categories;
        }
    }

    /** What is not open yet on the day of care, by the day on which it opens. */
    public List<Closed> observation() {
        Map<LocalDate, List<Category>> byDay = standing == null
                ? Map.of()
                : standing.inObservation().stream()
                        .collect(Collectors.groupingBy(
                                Opening::on, TreeMap::new, Collectors.mapping(Opening::category, Collectors.toList())));
        return byDay.entrySet().stream()
                .map(each -> new Closed(each.getKey(), each.getValue()))
                .toList();
    }

    Outlook {
        awaits = List.copyOf(awaits);
        impossible = List.copyOf(impossible);
    }
}
