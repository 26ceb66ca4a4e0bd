package org.entraide.registry.premium.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.ledger.Answer;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.Store;
import org.entraide.registry.Story;
import org.entraide.registry.Story.Payments;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.coverage.Due;
import org.entraide.registry.household.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two households with monthly instalments from 10 March 2026; one paid three months ahead. */
class DailyRunTest {

    private final Store store;
    private final MemberRegistry registry;
    private int keys;

    DailyRunTest(@TempDir Path directory) {
        store = Store.in(directory);
        registry = new MemberRegistry(store.installation(), Store.nowhere());
    }

    @BeforeEach
    void twoHouseholds() {
        Payments monthly = Payments.in(12, Frequency.MONTHLY, 10);
        ask(Story.registerThies());
        ask(Story.offer("MONTHS", TODAY.minusYears(1), 12_000, monthly, Story.AT_ONCE));
        ask(Story.enrolTwo(TODAY));
        ask(new RegistryCommand.EnrolHousehold(
                THI, "Mbour", HouseholdCategory.ORDINARY, TODAY, List.of(Story.subscriber(3))));
        ask(new TakeOutCover(THI, "000001", "MONTHS", TODAY));
        ask(new TakeOutCover(THI, "000002", "MONTHS", TODAY));
        ask(Story.pay("000002", 3_000, TODAY));
    }

    @AfterEach
    void close() {
        registry.close();
        store.close();
    }

    @Test
    void nothingIsAssessedBeforeItsDay() {
        assertThat(registry.dailyRun().run()).isZero();
        store.clock().move(Duration.ofDays(30));
        assertThat(registry.dailyRun().run()).isZero();
        assertThat(household("000001").owed()).isEqualTo(1_000);
    }

    @Test
    void onItsDayAnInstalmentIsOwedAndCreditIsPutToIt() {
        store.clock().move(Duration.ofDays(31));
        assertThat(registry.dailyRun().run()).isEqualTo(2);
        assertThat(household("000001").owed()).isEqualTo(2_000);
        assertThat(household("000002").owed()).isZero();
        assertThat(household("000002").account().credit()).isEqualTo(1_000);
    }

    @Test
    void aSecondRunOnTheSameDayChangesNothing() {
        store.clock().move(Duration.ofDays(31));
        registry.dailyRun().run();
        Household once = household("000001");
        assertThat(registry.dailyRun().run()).isZero();
        assertThat(household("000001")).isEqualTo(once);
    }

    @Test
    void lateOrInPiecesThePlanIsAssessedWithItsOwnDays() {
        store.clock().move(Duration.ofDays(40));
        registry.dailyRun().run();
        store.clock().move(Duration.ofDays(75));
        assertThat(registry.dailyRun().run()).isEqualTo(4);
        assertThat(household("000001").covers().getFirst().plan().stream().filter(Due::assessed))
                .extracting(due -> due.dueOn().toString())
                .containsExactly("2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10");
        assertThat(household("000001").owed()).isEqualTo(4_000);
        assertThat(household("000002").owed()).isEqualTo(1_000);
        assertThat(registry.ledgers().verify().clean()).isTrue();
    }

    @Test
    void neverChangesCover() {
        store.clock().move(Duration.ofDays(115));
        var before = household("000002").coverage().members();
        registry.dailyRun().run();
        assertThat(household("000002").coverage().members()).isEqualTo(before);
    }

    private Household household(String number) {
        return new FolioCodec()
                .read(
                        registry.bureau()
                                .views()
                                .find(Household.key(THI, number), registry.ledgers())
                                .orElseThrow(),
                        Household.class);
    }

    private void ask(RegistryCommand command) {
        keys++;
        Answer answer =
                registry.ledgers().ask(THI, Request.keyed(THI, "clerk", "key-" + keys, command, Lane.PEOPLE, null));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }
}
