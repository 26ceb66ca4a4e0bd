package org.entraide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    private final Writing french = new Writing(Locale.FRENCH);
    private final Writing english = new Writing(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "12500, XOF, 12_500_F_CFA",
        "999, XOF, 999_F_CFA",
        "-1234567, XOF, −1_234_567_F_CFA",
        "0, XAF, 0_F_CFA_(XAF)",
        "1250, GNF, 1_250_GNF",
        "123456, MRU, '1_234,56_MRU'",
        "5, ZZZ, 5_ZZZ"
    })
    void moneyIsGroupedByThreeWithItsUnit(long amount, String currency, String text) {
        assertThat(french.money(amount, currency)).isEqualTo(text.replace('_', '\u00a0'));
    }

    @Test
    void englishDiffersInTheDecimalPointAlone() {
        assertThat(english.money(123456, "MRU")).isEqualTo("1\u00a0234.56\u00a0MRU");
        assertThat(english.percent(Optional.of(new BigDecimal("65.4")))).isEqualTo("65.4\u00a0%");
        assertThat(french.percent(Optional.of(new BigDecimal("65.4")))).isEqualTo("65,4\u00a0%");
    }

    @Test
    void anUndefinedRatioIsADash() {
        assertThat(french.percent(Optional.empty())).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "950, 950", "1500, '1,5_k'", "20000, 20_k", "1500000, '1,5_M'", "2000000000, 2_Md"})
    void axesAreBrief(long number, String text) {
        assertThat(french.brief(number)).isEqualTo(text.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({
        "+221771234567, +221_77_123_45_67",
        "771234567, 77_123_45_67",
        "+22376123456, +223_76_12_34_56",
        "0197123456, 01_97_12_34_56",
        "12345, 1_23_45",
        "+22, +22",
        "'', ''"
    })
    void phonesAreGroupedAsOneSaysThem(String digits, String text) {
        assertThat(french.phone(digits)).isEqualTo(text.replace('_', '\u00a0'));
    }

    @Test
    void datesAreWrittenDayFirst() {
        assertThat(french.day(LocalDate.of(2024, 2, 29))).isEqualTo("29/02/2024");
        assertThat(french.month(YearMonth.of(2024, 12))).isEqualTo("décembre\u00a02024");
        assertThat(english.month(YearMonth.of(2024, 12))).isEqualTo("December\u00a02024");
        assertThat(french.typedMonth(YearMonth.of(2024, 2))).isEqualTo("02/2024");
    }

    @Test
    void countriesHaveNames() {
        assertThat(french.country("CI")).isEqualTo("Côte d’Ivoire");
        assertThat(english.country("GN")).isEqualTo("Guinea");
    }
}
