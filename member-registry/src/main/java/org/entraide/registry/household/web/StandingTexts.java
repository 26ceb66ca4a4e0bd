package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Writing;
import org.entraide.registry.coverage.Coverage;
import org.entraide.registry.coverage.MemberStanding;
import org.entraide.registry.coverage.MemberStanding.Awaits;
import org.entraide.registry.coverage.MemberStanding.Covered;
import org.entraide.registry.coverage.MemberStanding.InGrace;
import org.entraide.registry.coverage.MemberStanding.InObservation;
import org.entraide.registry.coverage.MemberStanding.Lapsed;
import org.entraide.registry.coverage.MemberStanding.NotMember;
import org.entraide.registry.coverage.MemberStanding.NotYet;
import org.entraide.registry.coverage.MemberStanding.Suspended;
import org.jspecify.annotations.Nullable;

/** The one line that tells a clerk how somebody stands, and why. */
public record StandingTexts(Texts texts, Writing writing) {

    /** The keys of all its texts. */
    public static List<String> codes() {
        return Stream.concat(
                        Stream.of("COVERED", "IN_GRACE", "IN_OBSERVATION", "SUSPENDED", "LAPSED", "NOT_MEMBER"),
                        Arrays.stream(Awaits.values()).map(awaits -> "NOT_YET_" + awaits))
                .map(code -> "standing." + code)
                .toList();
    }

    /** One for all categories of care, and one for each that stands otherwise. */
    List<StandingView> standings(Coverage coverage, String member, LocalDate day, String currency) {
        MemberStanding general = coverage.on(member, Category.OTHER, day);
        return Stream.concat(
                        Stream.of(view(null, general, currency)),
                        Arrays.stream(Category.values())
                                .filter(category ->
                                        !coverage.on(member, category, day).equals(general))
                                .map(category -> view(category, coverage.on(member, category, day), currency)))
                .toList();
    }

    private StandingView view(@Nullable Category category, MemberStanding standing, String currency) {
        return new StandingView(category, code(standing), standing.open(), line(standing, currency));
    }

    private String line(MemberStanding standing, String currency) {
        return switch (standing) {
            case Covered(var until) -> text(standing, writing.day(until));
            case InGrace(var until, var due) -> text(standing, writing.day(until), writing.money(due, currency));
            case InObservation(var opensOn) -> text(standing, writing.day(opensOn));
            case Suspended(var since, var due) -> text(standing, writing.day(since), writing.money(due, currency));
            case Lapsed(var since) -> text(standing, writing.day(since));
            case NotYet(var _, var opensOn, var due) ->
                text(standing, opensOn == null ? "" : writing.day(opensOn), writing.money(due, currency));
            case NotMember() -> text(standing);
        };
    }

    private String text(MemberStanding standing, Object... details) {
        return texts.text(writing.locale(), "standing." + code(standing), details);
    }

    private static String code(MemberStanding standing) {
        return switch (standing) {
            case Covered _ -> "COVERED";
            case InGrace _ -> "IN_GRACE";
            case InObservation _ -> "IN_OBSERVATION";
            case Suspended _ -> "SUSPENDED";
            case Lapsed _ -> "LAPSED";
            case NotYet(var awaits, var _, var _) -> "NOT_YET_" + awaits;
            case NotMember _ -> "NOT_MEMBER";
        };
    }
}
