package org.entraide.claims.enrolment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.CoverInterval;
import org.entraide.events.MemberCover;
import org.entraide.events.SharedCover;
import org.entraide.ledger.Folios;
import org.jspecify.annotations.Nullable;

/**
 * What claims know of a household: how its members stand on their days, and what was paid for it.
 *
 * @param cover kept when a member leaves
 * @param usages one per cover; kept when a cover ends
 */
public record Household(String household, List<SharedCover> cover, List<Usage> usages) {

    public Household {
        cover = List.copyOf(cover);
        usages = List.copyOf(usages);
    }

    /** The household as known; one of which nothing is known has neither cover nor usage. */
    public static Household of(String mutual, String household, Folios folios) {
        Household known = folios.find(FolioKeys.household(mutual, household), Household.class);
        return known == null ? new Household(household, List.of(), List.of()) : known;
    }

    /** Paid in one cover so far, in minor units. */
    public long used(@Nullable String cover) {
        return usages.stream()
                .filter(usage -> usage.cover().equals(cover))
                .mapToLong(Usage::used)
                .sum();
    }

    public Household plus(String insurancePeriod, long paid) {
        long used = Math.addExact(used(insurancePeriod), paid);
        Stream<Usage> others = usages.stream().filter(usage -> !usage.cover().equals(insurancePeriod));
        return new Household(
                household,
                cover,
                Stream.concat(others, Stream.of(new Usage(insurancePeriod, used)))
                        .toList());
    }

    /** The days of a member under any cover, in order of time, never overlapping. */
    List<CoverInterval> intervals(String member) {
        return cover.stream()
                .filter(shared -> shared.members().contains(member))
                .findFirst()
                .map(SharedCover::intervals)
                .orElse(List.of());
    }

    /**
     * What was known from a day on is replaced; what lies before stays.
     *
     * @param now of every member that the change is about
     */
    Household from(LocalDate day, Map<String, List<CoverInterval>> now) {
        Map<String, List<CoverInterval>> all = new LinkedHashMap<>();
        SharedCover.each(cover).forEach(known -> all.put(known.member(), known.intervals()));
        now.forEach((member, intervals) -> all.put(
                member,
                Stream.concat(before(day, all.getOrDefault(member, List.of())), intervals.stream())
                        .toList()));
        List<MemberCover> covers = all.entrySet().stream()
                .map(each -> new MemberCover(each.getKey(), each.getValue()))
                .filter(each -> !each.intervals().isEmpty())
                .toList();
        return new Household(household, SharedCover.among(covers), usages);
    }

    private static Stream<CoverInterval> before(LocalDate day, List<CoverInterval> intervals) {
        return intervals.stream()
                .filter(interval -> interval.from().isBefore(day))
                .map(interval ->
                        interval.to().isBefore(day) ? interval : interval.on(interval.from(), day.minusDays(1)));
    }

    /** @param used minor units of the mutual's currency */
    public record Usage(String cover, long used) {}
}
