package org.entraide.registry.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;
import static org.entraide.registry.Story.child;
import static org.entraide.registry.Story.cover;
import static org.entraide.registry.Story.enrolTwo;
import static org.entraide.registry.Story.member;
import static org.entraide.registry.Story.pay;
import static org.entraide.registry.Story.subscriber;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.Event;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.events.SharedCover;
import org.entraide.registry.Story;
import org.entraide.registry.command.RegistryCommand.AddMember;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    private final Story story = Story.inThies().given(enrolTwo(JANUARY));

    @Test
    void withoutACoverTheMemberIsAddedAndNothingElse() {
        assertThat(story.when(add(3, TODAY)))
                .containsExactly(new MemberAdded(
                        THI, "000001", member(3), Sex.MALE, 2015, Relationship.CHILD, TODAY, false, 2, 3));
    }

    @Test
    void aRunningCoverIncludesTheMemberFromTheDayOfJoining() {
        story.given(cover("000001", JANUARY), pay("000001", 7_000, JANUARY));
        List<Event> told = story.when(add(3, TODAY));
        List<SharedCover> was = List.of(covered(JANUARY, member(1), member(2)));
        List<SharedCover> now = List.of(covered(JANUARY, member(1), member(2)), covered(TODAY, member(3)));
        assertThat(told).hasSize(2).last().isEqualTo(new CoverageChanged(THI, "000001", TODAY, was, now));
        assertThat(story.household("000001").covers())
                .first()
                .satisfies(cover -> assertThat(cover.plan()).hasSize(1).allMatch(due -> due.owed() == 0));
    }

    @Test
    void nobodyJoinsBeforeTheHouseholdNorTomorrow() {
        assertThat(story.refused(add(3, JANUARY.minusDays(1)))).containsExactly("JOINED_BEFORE_HOUSEHOLD /joinedOn");
        assertThat(story.refused(add(3, TODAY.plusDays(1)))).containsExactly("DATE_IN_FUTURE /joinedOn");
    }

    @Test
    void aHouseholdHasOneSubscriber() {
        assertThat(story.refused(new AddMember(THI, "000001", subscriber(3), TODAY, false)))
                .containsExactly("SUBSCRIBER_NOT_ONE /member/relationship");
    }

    @Test
    void aMemberNumberIsGivenOutOnce() {
        assertThat(story.refused(add(2, TODAY))).containsExactly("MEMBER_NUMBER_TAKEN /member/member");
    }

    @Test
    void thirtyMembersAreAHouseholdFull() {
        IntStream.rangeClosed(3, 30).forEach(index -> story.given(add(index, TODAY)));
        assertThat(story.refused(add(31, TODAY))).containsExactly("HOUSEHOLD_FULL");
    }

    @Test
    void nobodyJoinsAHouseholdThatIsNotThere() {
        assertThat(story.refused(new AddMember(THI, "000002", child(3), TODAY, false)))
                .containsExactly("HOUSEHOLD_UNKNOWN");
    }

    @Test
    void householdsThatWereFoundToBeOthersAreKeptWithIt() {
        assertThat(story.refused(unlike("000009"))).containsExactly("HOUSEHOLD_UNKNOWN /unlike");
        assertThat(story.when(unlike("000001"))).contains(new LikenessDismissed(THI, "000001", List.of("000001")));
    }

    private static AddMember unlike(String other) {
        return new AddMember(THI, "000001", child(3), TODAY, false, List.of(other));
    }

    private static AddMember add(int index, LocalDate joinedOn) {
        return new AddMember(THI, "000001", child(index), joinedOn, false);
    }

    /** From the first day that differs on. */
    private static SharedCover covered(LocalDate opensOn, String... members) {
        return new SharedCover(
                List.of(members),
                List.of(new CoverInterval(
                        "000001-1", "BASE", 1, JANUARY, Status.COVERED, TODAY, DECEMBER, opensOn, List.of())));
    }
}
