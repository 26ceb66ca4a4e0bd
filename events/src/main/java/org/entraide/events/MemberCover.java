package org.entraide.events;

import java.util.List;

/** All the intervals in which one member is covered: in order of time, never overlapping. */
public record MemberCover(String member, List<CoverInterval> intervals) {

    public MemberCover {
        intervals = List.copyOf(intervals);
    }
}
