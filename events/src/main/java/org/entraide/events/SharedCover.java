package org.entraide.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The days that several members of a household have alike, told once: most families stand as one.
 *
 * @param intervals in order of time, never overlapping
 */
public record SharedCover(List<String> members, List<CoverInterval> intervals) {

    public SharedCover {
        members = List.copyOf(members);
        intervals = List.copyOf(intervals);
    }

    /** Members who stand alike stand together; in the order of their first. */
    public static List<SharedCover> among(List<MemberCover> covers) {
        Map<List<CoverInterval>, List<String>> alike = new LinkedHashMap<>();
        covers.forEach(cover ->
                alike.computeIfAbsent(cover.intervals(), _ -> new ArrayList<>()).add(cover.member()));
        return alike.entrySet().stream()
                .map(group -> new SharedCover(group.getValue(), group.getKey()))
                .toList();
    }

    /** The same, member by member. */
    public static List<MemberCover> each(List<SharedCover> shared) {
        return shared.stream()
                .flatMap(group -> group.members().stream().map(member -> new MemberCover(member, group.intervals())))
                .toList();
    }
}
