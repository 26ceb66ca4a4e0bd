package org.entraide.registry.household;

import java.util.List;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. It never enters a ledger, a topic or a log.
 *
 * @param phones as entered, digits with an optional {@code +} before them
 * @param nationalId as on the document
 */
public record Person(
        String familyName,
        String givenNames,
        List<String> phones,
        @Nullable String nationalId) {

    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_PHONES = 3;

    public Person {
        familyName = Texts.normal(familyName);
        givenNames = Texts.normal(givenNames);
        phones = phones.stream().map(Person::digits).toList();
        nationalId = nationalId == null || nationalId.isBlank() ? null : Texts.normal(nationalId);
    }

    /** What is wrong with the person, each at its field below {@code pointer}. */
    public void check(String pointer, Findings findings) {
        findings.text(familyName, MOST_CHARACTERS, pointer + "/familyName")
                .text(givenNames, MOST_CHARACTERS, pointer + "/givenNames")
                .require(phones.size() <= MOST_PHONES, Reason.PHONES_TOO_MANY, pointer + "/phones", MOST_PHONES)
                .require(
                        nationalId == null || nationalId.matches("[\\p{L}0-9][\\p{L}0-9 ./-]{0,39}"),
                        Reason.NATIONAL_ID_MALFORMED,
                        pointer + "/nationalId");
        for (int at = 0; at < phones.size(); at++) {
            findings.require(
                    phones.get(at).matches("\\+?[0-9]{6,15}"), Reason.PHONE_IMPLAUSIBLE, pointer + "/phones/" + at);
        }
    }

    /** Given names before the family's, as one says them. */
    public String name() {
        return givenNames + " " + familyName;
    }

    /** Whether a phone of one is a phone of the other, calling codes apart. */
    public boolean sharesPhone(Person other) {
        return phones.stream()
                .flatMap(phone -> PhoneDigits.forms(phone).stream())
                .anyMatch(form -> other.phones.stream()
                        .anyMatch(phone -> PhoneDigits.forms(phone).contains(form)));
    }

    private static String digits(String typed) {
        return Texts.normal(typed).replaceAll("[ ().-]", "");
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
