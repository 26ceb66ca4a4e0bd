package org.entraide.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.member;

import org.entraide.events.ProviderEvent.Category;
import org.entraide.registry.household.Household;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Facts in, one line out: {@code coverage-cases.csv} is the table of how somebody stands on a day. */
class CoverageCasesTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/coverage-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void somebodyStandsAsTheFactsSay(String about, String facts, String who, String when, String expected) {
        Household household = Case.household(facts);
        String[] asked = when.split(" ", -1);
        Category category = asked.length > 1 ? Category.valueOf(asked[1]) : Category.OTHER;

        MemberStanding standing =
                household.coverage().on(member(who.equals("child") ? 2 : 1), category, Case.day(asked[0]));

        assertThat(line(standing, household.coverage().upToDate(Case.day(asked[0]))))
                .isEqualTo(expected);
    }

    private static String line(MemberStanding standing, boolean upToDate) {
        String told = switch (standing) {
            case MemberStanding.Covered(var until) -> "covered until " + until;
            case MemberStanding.InGrace(var until, var due) -> "grace until " + until + " owes " + due;
            case MemberStanding.InObservation(var opensOn) -> "observed until " + opensOn;
            case MemberStanding.Suspended(var since, var due) -> "suspended since " + since + " owes " + due;
            case MemberStanding.Lapsed(var since) -> "lapsed since " + since;
            case MemberStanding.NotYet(var awaits, var opensOn, var due) ->
                ("awaits " + awaits + (opensOn == null ? "" : " " + opensOn) + (due == 0 ? "" : " owes " + due));
            case MemberStanding.NotMember() -> "no member";
        };
        return (upToDate ? "à jour, " : "") + told;
    }
}
