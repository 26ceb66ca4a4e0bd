package org.entraide.registry.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;
import static org.entraide.registry.Story.child;
import static org.entraide.registry.Story.enrolTwo;
import static org.entraide.registry.Story.member;
import static org.entraide.registry.Story.subscriber;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.Story;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private final Story story = Story.inThies();

    @Test
    void aHouseholdJoinsWithItsMembers() {
        assertThat(story.when(enrolTwo(TODAY)))
                .containsExactly(
                        new HouseholdEnrolled(THI, "000001", "Keur Mame El Hadj", HouseholdCategory.ORDINARY, TODAY),
                        new MemberAdded(
                                THI,
                                "000001",
                                member(1),
                                Sex.FEMALE,
                                1985,
                                Relationship.SUBSCRIBER,
                                TODAY,
                                false,
                                0,
                                1),
                        new MemberAdded(
                                THI, "000001", member(2), Sex.MALE, 2015, Relationship.CHILD, TODAY, false, 1, 2));
    }

    @Test
    void numbersOfHouseholdsHaveNoGap() {
        story.given(enrolTwo(TODAY));
        story.refused(enrolTwo(TODAY));
        assertThat(story.outcome(household(TODAY, subscriber(3)))).containsEntry("household", "000002");
    }

    @Test
    void aMemberNumberIsGivenOutOnce() {
        story.given(enrolTwo(TODAY));
        assertThat(story.refused(household(TODAY, subscriber(3), child(2), child(4), child(4))))
                .containsExactly("MEMBER_NUMBER_TAKEN /members/1/member", "MEMBER_NUMBER_TAKEN /members/3/member");
    }

    @Test
    void exactlyOneMemberIsTheSubscriber() {
        assertThat(story.refused(household(TODAY, child(1)))).containsExactly("SUBSCRIBER_NOT_ONE /members");
        assertThat(story.refused(household(TODAY, subscriber(1), subscriber(2))))
                .containsExactly("SUBSCRIBER_NOT_ONE /members");
    }

    @Test
    void aHouseholdHasAtMostThirtyMembers() {
        NewMember[] thirtyOne = Stream.concat(
                        Stream.of(subscriber(1)), IntStream.rangeClosed(2, 31).mapToObj(Story::child))
                .toArray(NewMember[]::new);
        assertThat(story.refused(household(TODAY, thirtyOne))).containsExactly("OUT_OF_RANGE /members");
        assertThat(story.refused(household(TODAY)))
                .containsExactly("OUT_OF_RANGE /members", "SUBSCRIBER_NOT_ONE /members");
    }

    @Test
    void datesAndBirthYearsArePlausible() {
        assertThat(story.refused(household(TODAY.plusDays(1), subscriber(1))))
                .containsExactly("DATE_IN_FUTURE /enrolledOn");
        assertThat(story.refused(household(LocalDate.of(1899, 12, 31), subscriber(1))))
                .containsExactly("DATE_IMPLAUSIBLE /enrolledOn");
        assertThat(story.refused(household(TODAY, subscriber(1), born(2, 2027), born(3, 1900), born(4, null))))
                .containsExactly(
                        "BIRTH_YEAR_IMPLAUSIBLE /members/1/birthYear", "BIRTH_YEAR_IMPLAUSIBLE /members/2/birthYear");
    }

    @Test
    void theLocalityIsAPlaceAndAMemberNumberIsOpaque() {
        NewMember named = new NewMember("Awa", Sex.FEMALE, 1985, Relationship.SUBSCRIBER);
        EnrolHousehold command =
                new EnrolHousehold(THI, "<b>", HouseholdCategory.ORDINARY, TODAY, Collections.singletonList(named));
        assertThat(story.refused(command))
                .containsExactly("LOCALITY_MALFORMED /locality", "MEMBER_NUMBER_MALFORMED /members/0/member");
    }

    @Test
    void householdsThatWereFoundToBeOthersAreKeptWithIt() {
        story.given(enrolTwo(TODAY));
        assertThat(story.refused(unlike("000009"))).containsExactly("HOUSEHOLD_UNKNOWN /unlike");
        assertThat(story.when(unlike("000001")))
                .contains(new LikenessDismissed(THI, "000002", List.of("000001")))
                .hasSize(3);
    }

    private static EnrolHousehold unlike(String other) {
        return new EnrolHousehold(
                THI, "Nguinth", HouseholdCategory.ORDINARY, TODAY, List.of(subscriber(7)), List.of(other));
    }

    private static NewMember born(int index, @Nullable Integer year) {
        return new NewMember(member(index), Sex.UNKNOWN, year, Relationship.OTHER);
    }

    private static EnrolHousehold household(LocalDate enrolledOn, NewMember... members) {
        return new EnrolHousehold(THI, "Nguinth", HouseholdCategory.ORDINARY, enrolledOn, List.of(members));
    }
}
