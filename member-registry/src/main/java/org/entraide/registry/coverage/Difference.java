package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entraide.events.CoverInterval;
import org.entraide.events.MemberCover;

/**
 * What differs between two coverages of a household: both from the first differing day on, so that what is told stays
 * small however long a household has been there.
 */
public record Difference(LocalDate from, List<MemberCover> was, List<MemberCover> now) {

    /** Empty when no day of anybody differs. */
    public static Optional<Difference> between(List<MemberCover> was, List<MemberCover> now) {
        return firstDay(was, now).map(day -> new Difference(day, clipped(was, day), clipped(now, day)));
    }

    private static Optional<LocalDate> firstDay(List<MemberCover> was, List<MemberCover> now) {
        Map<String, List<CoverInterval>> before = byMember(was);
        Map<String, List<CoverInterval>> after = byMember(now);
        Set<String> members = new HashSet<>(before.keySet());
        members.addAll(after.keySet());
        return members.stream()
                .flatMap(member -> firstDay(
                        new ArrayList<>(before.getOrDefault(member, List.of())),
                        new ArrayList<>(after.getOrDefault(member, List.of())))
                        .stream())
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> firstDay(ArrayList<CoverInterval> was, ArrayList<CoverInterval> now) {
        for (int at = 0; at < Math.max(was.size(), now.size()); at++) {
            if (at >= was.size() || at >= now.size()) {
                return Optional.of((at >= was.size() ? now : was).get(at).from());
            }
            CoverInterval before = was.get(at);
            CoverInterval after = now.get(at);
            if (!before.equals(after)) {
                boolean sameStart = before.equals(after.on(after.from(), before.to()));
                LocalDate shorter = earlier(before.to(), after.to());
                return Optional.of(sameStart ? shorter.plusDays(1) : earlier(before.from(), after.from()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<CoverInterval>> byMember(List<MemberCover> covers) {
        Map<String, List<CoverInterval>> map = new HashMap<>();
        covers.forEach(cover -> map.put(cover.member(), cover.intervals()));
        return map;
    }

    private static List<MemberCover> clipped(List<MemberCover> covers, LocalDate day) {
        return covers.stream()
                .map(cover -> new MemberCover(
                        cover.member(),
                        cover.intervals().stream()
                                .flatMap(interval -> clipped(interval, day))
                                .toList()))
                .filter(cover -> !cover.intervals().isEmpty())
                .toList();
    }

    private static Stream<CoverInterval> clipped(CoverInterval interval, LocalDate day) {
        if (interval.to().isBefore(day)) {
            return Stream.empty();
        }
        return Stream.of(interval.from().isBefore(day) ? interval.on(day, interval.to()) : interval);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
