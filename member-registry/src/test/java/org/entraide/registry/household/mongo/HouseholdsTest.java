package org.entraide.registry.household.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;
import static org.entraide.registry.Story.publishBase;
import static org.entraide.registry.Story.registerThies;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.Store;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;
import org.entraide.registry.mutual.Mutual;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdsTest {

    private static final Scope CLERK = new Scope.Mutual(THI);
    private static final Mutual THIES = new Mutual(THI, "WA", "SN", "Thiès", "And Faju", "XOF", List.of());

    private final Store store;
    private final MemberRegistry registry;
    private final Households households;
    private final MongoPeople people;
    private final OrphanSweep orphans;

    HouseholdsTest(@TempDir Path directory) {
        store = Store.in(directory);
        registry = new MemberRegistry(store.installation(), Store.nowhere());
        households = registry.households();
        people = new MongoPeople(store.database(), registry.bureau().blocks(), store.clock());
        orphans = new OrphanSweep(store.database(), registry.bureau().blocks(), store.clock());
    }

    @BeforeEach
    void aMutualWithAPackage() {
        registry.start();
        ask("mutual", registerThies());
        ask("package", publishBase());
    }

    @AfterEach
    void close() {
        registry.close();
        store.close();
    }

    @Test
    void peopleAreKeptBesideTheLedgerAndNeverInIt() {
        HouseholdToEnrol diop = household(awa(" Diop ", "+221 77 123-45-67"));
        assertThat(households.enrol("u1", "k1", diop)).isInstanceOf(Answer.Accepted.class);
        String member = Households.memberNumbers("u1", "k1", diop).getFirst();
        assertThat(people.find(CLERK, THIES, List.of(member)))
                .isEqualTo(Map.of(member, new Person("Diop", "Awa", List.of("+221771234567"), null)));
        for (String collection : List.of("blocks", "folios_v1")) {
            for (Document document : store.database().getCollection(collection).find()) {
                assertThat(document.toJson()).doesNotContain("Diop", "Awa", "771234567");
            }
        }
    }

    @Test
    void theSameRequestAgainIsTheSameHousehold() {
        HouseholdToEnrol diop = household(awa("Diop", "771234567"));
        households.enrol("u1", "k1", diop);
        assertThat(households.enrol("u1", "k1", diop)).isInstanceOfSatisfying(Answer.Accepted.class, answer -> {
            assertThat(answer.replayed()).isTrue();
            assertThat(answer.outcome()).isEqualTo(Map.of("household", "000001"));
        });
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void whatTheLedgerNamesIsNotOverwrittenByARepetition() {
        households.enrol("u1", "k1", household(awa("Diop", "771234567")));
        HouseholdToEnrol changed = household(awa("Fall", "771234567"));
        households.enrol("u1", "k1", changed);
        assertThat(names("k1", changed)).containsExactly("Diop");
    }

    @Test
    void aRefusedRequestMayBeMendedUnderTheSameKey() {
        HouseholdToEnrol tomorrow = new HouseholdToEnrol(
                THI, "Nguinth", HouseholdCategory.ORDINARY, TODAY.plusDays(1), List.of(awa("Dop", "771234567")));
        assertThat(households.enrol("u1", "k1", tomorrow)).isInstanceOf(Answer.Refused.class);
        HouseholdToEnrol mended = household(awa("Diop", "771234567"));
        assertThat(households.enrol("u1", "k1", mended)).isInstanceOf(Answer.Accepted.class);
        assertThat(names("k1", mended)).containsExactly("Diop");
    }

    @Test
    void whoCannotBeReachedOrNamedIsNotWritten() {
        Answer answer = households.enrol("u1", "k1", household(awa(" ", "12345")));
        assertThat(answer)
                .isEqualTo(new Answer.Refused(List.of(
                        Refusal.of("TEXT_MISSING", "/members/0/familyName"),
                        Refusal.of("PHONE_IMPLAUSIBLE", "/members/0/phones/0"))));
        assertThat(versions()).isZero();
    }

    @Test
    void bulkJobsEnrolInTheSameWay() {
        HouseholdToEnrol diop = household(awa("Diop", "771234567"));
        assertThat(households.enrolInBulk("import", "f1", diop).join()).isInstanceOf(Answer.Accepted.class);
        assertThat(households
                        .enrolInBulk("import", "f2", household(awa("", "1")))
                        .join())
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void somebodyJoinsAHousehold() {
        households.enrol("u1", "k1", household(awa("Diop", "771234567")));
        PersonToEnrol child =
                new PersonToEnrol(new Person("Diop", "Modou", List.of(), null), Sex.MALE, 2020, Relationship.CHILD);
        Answer answer = households.add("u1", "k2", new PersonToAdd(THI, "000001", child, TODAY, false), null);
        String member = ((Answer.Accepted) answer).outcome().get("member");
        assertThat(people.find(CLERK, THIES, List.of(String.valueOf(member)))).hasSize(1);
    }

    @Test
    void peopleOfOthersAreNotShown() {
        assertThatThrownBy(() -> people.find(new Scope.Mutual("SN-DKR-0001"), THIES, List.of("ABC")))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void versionsThatNoBlockNamesAreSweptAfterADay() {
        households.enrol("u1", "named", household(awa("Diop", "771234567")));
        households.enrol(
                "u1",
                "refused",
                new HouseholdToEnrol(THI, "?", HouseholdCategory.ORDINARY, TODAY, List.of(awa("Fall", "771234567"))));
        assertThat(orphans.sweep()).isZero();
        assertThat(versions()).isEqualTo(2);
        store.clock().move(Duration.ofHours(25));
        assertThat(orphans.sweep()).isEqualTo(1);
        assertThat(orphans.sweep()).isZero();
        assertThat(names("named", household(awa("x", "771234567")))).containsExactly("Diop");
    }

    @Test
    void aRefusedRequestThatComesAgainIsNotSweptAway() {
        HouseholdToEnrol wrong =
                new HouseholdToEnrol(THI, "?", HouseholdCategory.ORDINARY, TODAY, List.of(awa("Fall", "771234567")));
        households.enrol("u1", "k1", wrong);
        store.clock().move(Duration.ofHours(25));
        households.enrol("u1", "k1", wrong);
        assertThat(orphans.sweep()).isZero();
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void whoIsLeftOutOfAMendedRequestIsSwept() {
        PersonToEnrol second = awa("Fall", "771234567");
        households.enrol("u1", "k1", household(awa("Diop", "771234567"), second));
        households.enrol("u1", "k1", household(awa("Diop", "771234567")));
        assertThat(versions()).isEqualTo(2);
        store.clock().move(Duration.ofHours(25));
        assertThat(orphans.sweep()).isEqualTo(1);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void ledgerAndViewsAgreeAfterAllThis() {
        households.enrol("u1", "k1", household(awa("Diop", "771234567")));
        assertThat(registry.ledgers().verify().clean()).isTrue();
    }

    private void ask(String key, RegistryCommand command) {
        assertThat(registry.ledgers().ask(THI, Request.keyed(THI, "u1", key, command, Lane.PEOPLE, null)))
                .isInstanceOf(Answer.Accepted.class);
    }

    private List<String> names(String key, HouseholdToEnrol household) {
        List<String> members = Households.memberNumbers("u1", key, household);
        return people.find(CLERK, THIES, members).values().stream()
                .map(Person::familyName)
                .toList();
    }

    private long versions() {
        return store.database().getCollection("people").countDocuments();
    }

    private static HouseholdToEnrol household(PersonToEnrol... people) {
        return new HouseholdToEnrol(THI, "Nguinth", HouseholdCategory.ORDINARY, TODAY, List.of(people));
    }

    private static PersonToEnrol awa(String familyName, String phone) {
        return new PersonToEnrol(
                new Person(familyName, "Awa", List.of(phone), null), Sex.FEMALE, 1985, Relationship.SUBSCRIBER);
    }
}
