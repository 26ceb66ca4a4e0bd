package org.entraide.events;

import java.util.List;

/** All the days of one member under any cover, covered or not: in order of time, never overlapping. */
public record MemberCover(String member, List<CoverInterval> intervals) {

    public MemberCover {
        intervals = List.copyOf(intervals);
    }
}
