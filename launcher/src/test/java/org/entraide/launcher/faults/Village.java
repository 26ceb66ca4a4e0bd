package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;

/** The people of one mutual, entered without the web. */
record Village(MemberRegistry registry, String mutual) {

    static final LocalDate ENROLLED = LocalDate.of(2024, 5, 1);

    void register() {
        ask(new RegisterMutual(mutual, "WA", "SN", "Thiès", "And Faju", "XOF"), "mutual");
    }

    /** A woman alone; her household's number. */
    String enrol(String key) {
        HouseholdToEnrol household = new HouseholdToEnrol(
                mutual,
                "Mbour 1",
                HouseholdCategory.ORDINARY,
                ENROLLED,
                List.of(new PersonToEnrol(
                        new Person("Ndiaye", "Fatou", List.of(), null), Sex.FEMALE, 1990, Relationship.SUBSCRIBER)));
        return accepted(registry.households().enrol("test", key, household))
                .outcome()
                .get("household");
    }

    void ask(RegistryCommand command, String key) {
        accepted(registry.ledgers().ask(mutual, Request.keyed(mutual, "test", key, command, Lane.PEOPLE, null)));
    }

    static Answer.Accepted accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }
}
