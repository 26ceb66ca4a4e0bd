package org.entraide.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "+221771234567, 221771234567 771234567",
        "00221771234567, 221771234567 771234567",
        "771234567, 771234567",
        "+22376123456, 22376123456 76123456",
        "76123456, 76123456",
        "+2290197123456, 2290197123456 0197123456 97123456",
        "+2250701234567, 2250701234567 0701234567 01234567",
        "0197123456, 0197123456 97123456",
    })
    void aNumberIsKnownWithItsCallingCodeAndWithout(String phone, String forms) {
        assertThat(PhoneDigits.forms(phone)).containsExactlyElementsOf(List.of(forms.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"77123, 77123", "+22177, 22177 77", "22177, 22177 77", "221, 221", "0022177, 22177 77"})
    void aBeginningMayHaveACallingCode(String typed, String beginnings) {
        assertThat(PhoneDigits.beginnings(typed)).containsExactlyElementsOf(List.of(beginnings.split(" ", -1)));
    }
}
