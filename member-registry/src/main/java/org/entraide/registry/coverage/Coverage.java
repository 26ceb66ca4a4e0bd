package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Opening;
import org.entraide.events.CoverTerms;
import org.entraide.events.MemberCover;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.registry.coverage.Course.Span;
import org.entraide.registry.coverage.MemberStanding.Awaits;

/**
 * Who is covered for what on which day: a pure function of members, covers and money by value date, also for days to
 * come, as far as nothing else is paid.
 */
public final class Coverage {

    private final List<Insured> members;
    private final List<Cover> covers;
    private final Course course;

    /**
     * @param payments of the household
     * @param subsidies of sponsors for the household
     */
    public Coverage(List<Insured> members, List<Cover> covers, List<Deposit> payments, List<Deposit> subsidies) {
        this.members = List.copyOf(members);
        this.covers = List.copyOf(covers);
        this.course = new Course(covers, payments, subsidies);
    }

    /** The whole coverage; members without any day under a cover are not in it. */
    public List<MemberCover> members() {
        return members.stream()
                .map(member -> new MemberCover(member.member(), intervals(member)))
                .filter(cover -> !cover.intervals().isEmpty())
                .toList();
    }

    /** How a member stands; somebody unknown is no member. */
    public MemberStanding on(String member, Category category, LocalDate day) {
        Optional<Insured> insured = members.stream()
                .filter(one -> one.member().equals(member) && one.presentOn(day))
                .findFirst();
        if (insured.isEmpty()) {
            return new MemberStanding.NotMember();
        }
        return course.spans().stream()
                .filter(span -> span.holds(day))
                .findFirst()
                .map(span -> within(span, insured.get(), category, day))
                .orElseGet(() -> outside(day));
    }

    /** Whether the household owes nothing on a day (« à jour »); without any cover nobody is up to date. */
    public boolean upToDate(LocalDate day) {
        return owedOn(day) == 0
                && course.spans().stream().filter(span -> span.holds(day)).anyMatch(span -> switch (span.status()) {
                    case COVERED, IN_GRACE, AWAITING_SPONSOR -> true;
                    case SUSPENDED, AWAITING_PAYMENT -> false;
                });
    }

    /** What the household owes on a day by its plans, assessed or not, in minor units. */
    public long owedOn(LocalDate day) {
        return course.household().owedOn(day);
    }

    private MemberStanding within(Span span, Insured member, Category category, LocalDate day) {
        return switch (span.phase().on(day)) {
            case Standing.Unpaid _ -> new MemberStanding.NotYet(Awaits.PAYMENT, null, owedOn(day));
            case Standing.Unsponsored _ -> new MemberStanding.NotYet(Awaits.SPONSOR, null, 0);
            case Standing.Closed(LocalDate since) -> new MemberStanding.Suspended(since, owedOn(day));
            case Standing.Grace(LocalDate until) ->
                observed(span, member, category, day).orElseGet(() -> new MemberStanding.InGrace(until, owedOn(day)));
            case Standing.Paid _ ->
                observed(span, member, category, day)
                        .orElseGet(() ->
                                new MemberStanding.Covered(span.phase().cover().to()));
        };
    }

    private static Optional<MemberStanding> observed(Span span, Insured member, Category category, LocalDate day) {
        LocalDate opensOn = opensOn(span, member, category);
        return day.isBefore(opensOn) ? Optional.of(new MemberStanding.InObservation(opensOn)) : Optional.empty();
    }

    private MemberStanding outside(LocalDate day) {
        Optional<LocalDate> last = course.spans().stream()
                .map(Span::to)
                .filter(to -> to.isBefore(day))
                .reduce((earlier, later) -> later);
        if (last.isPresent()) {
            return new MemberStanding.Lapsed(last.get().plusDays(1));
        }
        return covers.stream()
                .map(Cover::from)
                .min(LocalDate::compareTo)
                .map(from -> new MemberStanding.NotYet(Awaits.PERIOD, from, 0))
                .orElseGet(() -> new MemberStanding.NotYet(Awaits.COVER, null, 0));
    }

    private List<CoverInterval> intervals(Insured member) {
        List<CoverInterval> intervals = new ArrayList<>();
        for (Span span : course.spans()) {
            LocalDate from = later(span.from(), member.joinedOn());
            LocalDate left = member.leftOn();
            LocalDate to = left != null && left.isBefore(span.to()) ? left : span.to();
            if (!from.isAfter(to)) {
                intervals.add(interval(span, member, from, to));
            }
        }
        return intervals;
    }

    private static CoverInterval interval(Span span, Insured member, LocalDate from, LocalDate to) {
        Cover cover = span.phase().cover();
        boolean covered = span.status().covered();
        LocalDate start = start(span, member);
        CoverTerms terms = cover.terms();
        LocalDate opensOn = covered ? start.plusMonths(terms.observationMonths()) : from;
        List<Opening> openings = covered
                ? Arrays.stream(Category.values())
                        .filter(category -> terms.observationMonths(category) != terms.observationMonths())
                        .map(category -> new Opening(category, opensOn(span, member, category)))
                        .toList()
                : List.of();
        return new CoverInterval(
                cover.number(),
                cover.packageCode(),
                cover.packageVersion(),
                cover.from(),
                span.status(),
                from,
                to,
                opensOn,
                openings);
    }

    private static LocalDate opensOn(Span span, Insured member, Category category) {
        return start(span, member).plusMonths(span.phase().cover().terms().observationMonths(category));
    }

    private static LocalDate start(Span span, Insured member) {
        return member.newborn() ? span.observedFrom() : later(span.observedFrom(), member.joinedOn());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
