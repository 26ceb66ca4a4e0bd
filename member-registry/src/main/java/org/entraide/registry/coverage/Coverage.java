package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entraide.events.CoverInterval;
import org.entraide.events.MemberCover;

/** Which days each member is covered: from the later of joining and the cover's opening to the cover's end. */
public final class Coverage {

    private Coverage() {}

    /** A member as far as coverage is concerned. */
    public record Insured(String member, LocalDate joinedOn) {}

    /** The whole coverage; members without a covered day are not in it. */
    public static List<MemberCover> of(List<Insured> members, List<Cover> covers) {
        List<Cover> inOrder =
                covers.stream().sorted(Comparator.comparing(Cover::from)).toList();
        return members.stream()
                .map(member -> new MemberCover(
                        member.member(),
                        inOrder.stream()
                                .flatMap(cover -> interval(member, cover))
                                .toList()))
                .filter(cover -> !cover.intervals().isEmpty())
                .toList();
    }

    private static Stream<CoverInterval> interval(Insured member, Cover cover) {
        Optional<LocalDate> from =
                cover.opensOn().map(opens -> member.joinedOn().isAfter(opens) ? member.joinedOn() : opens);
        return from
                .filter(day -> !day.isAfter(cover.to()))
                .map(day -> new CoverInterval(
                        cover.number(), cover.packageCode(), cover.packageVersion(), cover.from(), day, cover.to()))
                .stream();
    }
}
