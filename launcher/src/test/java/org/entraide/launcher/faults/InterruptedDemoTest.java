package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.launcher.SimulatedClock;
import org.entraide.launcher.demo.DemoNetwork;
import org.entraide.ledger.Answer;
import org.entraide.ledger.FolioCodec;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk enrols families by hand while the demo fills, and the filling is cut off: neither harms the other. */
class InterruptedDemoTest {

    private static final String MUTUAL = "TG-SOK-0006";
    private static final int CUT_OFF = 30;

    @TempDir
    Path data;

    private final SimulatedClock clock = Rig.demoTime();

    @Test
    void papersReachTheFamiliesThatTheyAreAboutAndAnotherStartChangesNothing() throws Exception {
        try (Rig rig = new Rig(data, clock)) {
            List<String> byHand = new ArrayList<>();
            assertThatThrownBy(() -> demo(rig).fill(0, (done, day) -> {
                        byHand.add(enrolByHand(rig, done, day));
                        if (done == CUT_OFF) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            rig.stopServices();
            rig.startServices();

            // What the last fortnight wrote before the cut is entered a second time.
            DemoNetwork.Filled filled =
                    demo(rig).fill(CUT_OFF - 1, (done, day) -> byHand.add(enrolByHand(rig, done + 1_000, day)));

            assertThat(filled.refused()).isZero();
            assertThat(Books.balance(rig.registry().bureau().views(), MUTUAL))
                    .isEqualTo(filled.households() + byHand.size());
            assertThat(byHand)
                    .doesNotHaveDuplicates()
                    .extracting(number -> household(rig, number))
                    .as("nobody took out a cover or paid for them")
                    .allMatch(household -> household.covers().isEmpty()
                            && household.account().payments().isEmpty()
                            && household.members().size() == 1);

            rig.settled();
            Map<String, String> ledgers = rig.lastBlocks();
            demo(rig).fill(0, (_, _) -> {});
            assertThat(rig.lastBlocks()).as("entered again from the beginning").isEqualTo(ledgers);
        }
    }

    private DemoNetwork demo(Rig rig) {
        return new DemoNetwork(rig.registry(), rig.claims(), clock, Rig.TODAY).of(MUTUAL);
    }

    private static String enrolByHand(Rig rig, int key, LocalDate day) {
        Person person = new Person("Mensah", "Ama", List.of(), null);
        HouseholdToEnrol family = new HouseholdToEnrol(
                MUTUAL,
                "Komah",
                HouseholdCategory.ORDINARY,
                day,
                List.of(new PersonToEnrol(person, Sex.FEMALE, 1990, Relationship.SUBSCRIBER)));
        Answer answer = rig.registry().households().enrol("clerk", "by-hand-" + key, family);
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).outcome().get("household");
    }

    private static Household household(Rig rig, String number) {
        return new FolioCodec()
                .read(
                        rig.registry()
                                .bureau()
                                .views()
                                .find(
                                        Household.key(MUTUAL, number),
                                        rig.registry().ledgers())
                                .orElseThrow(),
                        Household.class);
    }
}
