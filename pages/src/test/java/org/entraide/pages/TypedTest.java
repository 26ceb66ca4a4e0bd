package org.entraide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into a form. */
class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"03/05/2024", "3/5/2024", " 03.05.2024 ", "03-05-2024", "2024-05-03"})
    void aDayIsReadInEveryUsualForm(String typed) {
        assertThat(Writing.typedDay(typed)).contains(LocalDate.of(2024, 5, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2024", "5/13/2024", "demain", "03/05/24"})
    void whatIsNoDayIsNotGuessed(String typed) {
        assertThat(Writing.typedDay(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12500     | XOF | 12500
            12 500    | XOF | 12500
            12.500    | XOF | 12500
            12,500    | XOF | 12500
            466,5     | MRU | 46650
            1.466,50  | MRU | 146650
            0         | XOF | 0
            """)
    void anAmountIsReadInMinorUnits(String typed, String currency, long minor) {
        assertThat(Writing.typedAmount(typed, currency)).contains(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,5", "-5", "1e9", "douze", "12 F"})
    void whatIsNoAmountOfTheCurrencyIsNotRounded(String typed) {
        assertThat(Writing.typedAmount(typed, "XOF")).isEmpty();
    }

    @Test
    void theSpaceThatPagesWriteIsReadAgain() {
        String written = new Writing(java.util.Locale.FRENCH).count(1_234_567);
        assertThat(Writing.typedAmount(written, "XOF")).contains(1_234_567L);
    }
}
