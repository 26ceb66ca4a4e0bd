package org.entraide.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entraide.ledger.Refusal;
import org.entraide.registry.command.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @ParameterizedTest
    @ValueSource(strings = {"+221 77 123 45 67", "77.123.45.67", "(77) 123-45-67", "00221771234567"})
    void phonesAreKeptAsTheirDigits(String typed) {
        Person person = new Person("Diop", "Awa", List.of(typed), null);
        assertThat(person.phones()).allMatch(phone -> phone.matches("\\+?[0-9]+"));
        assertThat(reasons(person)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567890123456", "77 12A 45 67", "", "++221771234567"})
    void whatIsNoPhoneIsRefused(String typed) {
        assertThat(reasons(new Person("Diop", "Awa", List.of(typed), null)))
                .containsExactly("PHONE_IMPLAUSIBLE /p/phones/0");
    }

    @Test
    void everyFieldHasItsLimit() {
        Person person =
                new Person("D".repeat(81), "\u00a0", List.of("771234567", "771234567", "771234567", "771234567"), "<>");
        assertThat(reasons(person))
                .containsExactly(
                        "TEXT_TOO_LONG /p/familyName",
                        "TEXT_MISSING /p/givenNames",
                        "PHONES_TOO_MANY /p/phones",
                        "NATIONAL_ID_MALFORMED /p/nationalId");
    }

    @Test
    void aPersonIsNotPrintedByMistake() {
        Person person = new Person("Diop", "Awa", List.of("771234567"), "1 234");
        assertThat(new PersonVersion("SN-THI-0007", "M", "c", person).toString())
                .doesNotContain("Diop", "Awa", "771234567", "1 234");
    }

    private static List<String> reasons(Person person) {
        Findings findings = new Findings();
        person.check("/p", findings);
        return findings.refusals().stream()
                .map((Refusal refusal) -> refusal.code() + " " + refusal.pointer())
                .toList();
    }
}
