package org.entraide.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.TODAY;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.RegistryBook;
import org.entraide.registry.Story;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private final Rehearsal rehearsal = new Rehearsal(new RegistryBook(), thies(), TODAY);

    @Test
    void aHouseholdThatTheRulesAllowHasNothingAgainstIt() {
        assertThat(told(listed(START, person("Diop"), cover("BASE", START), paid(7_000, TODAY, null))))
                .isEmpty();
        assertThat(told(listed(START, person("Diop"), null, null))).isEmpty();
    }

    @Test
    void everythingThatTheRulesRefuseIsSaidAtOnceAtItsCell() {
        assertThat(told(listed(
                        TODAY.plusDays(1), person(""), cover("GOLD", START), paid(7_000, TODAY.minusDays(30), null))))
                .containsExactly(
                        "FAMILY_NAME TEXT_MISSING",
                        "ENROLLED_ON DATE_IN_FUTURE",
                        "PACKAGE PACKAGE_UNKNOWN",
                        "RECEIPT REFERENCE_NEEDED");
    }

    @Test
    void theFirstCoverAndThePaymentAreTriedOnTheHousehold() {
        assertThat(told(listed(START, person("Diop"), cover("BASE", LocalDate.of(2024, 1, 1)), null)))
                .containsExactly("COVER_START PACKAGE_NOT_IN_EFFECT");
        assertThat(told(listed(START, person("Diop"), null, paid(7_000, TODAY.plusDays(1), "Reçu Awa"))))
                .containsExactly("PAID_ON DATE_IN_FUTURE", "RECEIPT REFERENCE_MALFORMED");
    }

    @Test
    void whoIsCoveredAlreadyIsTriedForWhatIsMissing() {
        Story story = Story.inThies()
                .given(Story.enrolTwo(START), Story.cover("000001", START), Story.cover("000001", START.plusYears(1)));
        Listed again = listed(START, person("Diop"), cover("BASE", START), paid(7_000, TODAY, null));
        assertThat(rehearsal.of(again, story.household("000001"), true, true))
                .extracting(refusal -> refusal.code())
                .containsExactly("COVER_OVERLAPS");
        assertThat(rehearsal.of(again, story.household("000001"), false, true)).isEmpty();
    }

    /** Column and code of every fault. */
    private List<String> told(Listed listed) {
        Row row = new Row(2, Collections.nCopies(Column.IN_ORDER.size(), "x"));
        return Family.of(listed.reference(), List.of(row), listed, List.of())
                .refused(rehearsal.of(listed))
                .faults()
                .stream()
                .map(fault -> fault.column() + " " + fault.reason().code())
                .toList();
    }

    private static Mutual thies() {
        Story story = new Story();
        Mutual mutual =
                Mutual.from((MutualRegistered) story.when(Story.registerThies()).getFirst());
        return mutual.on((PackagePublished) story.when(Story.publishBase()).getFirst());
    }

    private static Person person(String familyName) {
        return new Person(familyName, "Awa", List.of(), null);
    }

    private static Listed.Cover cover(String code, LocalDate from) {
        return new Listed.Cover(code, from);
    }

    private static Listed.Payment paid(long amount, LocalDate on, @Nullable String receipt) {
        return new Listed.Payment(amount, on, receipt);
    }

    private static Listed listed(
            LocalDate enrolledOn, Person person, Listed.@Nullable Cover cover, Listed.@Nullable Payment payment) {
        PersonToEnrol subscriber = new PersonToEnrol(person, Sex.FEMALE, 1985, Relationship.SUBSCRIBER);
        return new Listed("A1", "Nguinth", HouseholdCategory.ORDINARY, enrolledOn, List.of(subscriber), cover, payment);
    }
}
