package org.entraide.registry.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.entraide.events.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, zéro, zero",
        "1, un, one",
        "16, seize, sixteen",
        "17, dix-sept, seventeen",
        "20, vingt, twenty",
        "21, vingt et un, twenty-one",
        "69, soixante-neuf, sixty-nine",
        "70, soixante-dix, seventy",
        "71, soixante et onze, seventy-one",
        "77, soixante-dix-sept, seventy-seven",
        "80, quatre-vingts, eighty",
        "81, quatre-vingt-un, eighty-one",
        "90, quatre-vingt-dix, ninety",
        "91, quatre-vingt-onze, ninety-one",
        "99, quatre-vingt-dix-neuf, ninety-nine",
        "100, cent, one hundred",
        "101, cent un, one hundred and one",
        "200, deux cents, two hundred",
        "280, deux cent quatre-vingts, two hundred and eighty",
        "1000, mille, one thousand",
        "1001, mille un, one thousand and one",
        "2000, deux mille, two thousand",
        "7000, sept mille, seven thousand",
        "12500, douze mille cinq cents, twelve thousand five hundred",
        "80000, quatre-vingt mille, eighty thousand",
        "200000, deux cent mille, two hundred thousand",
        "1000000, un million, one million",
        "2300071, deux millions trois cent mille soixante et onze, two million three hundred thousand and seventy-one",
        "80000000, quatre-vingts millions, eighty million",
        "1000000000000, mille milliards, one thousand billion",
    })
    void numbersAreWrittenAsPeopleSayThem(long number, String french, String english) {
        assertThat(AmountWords.french(number)).isEqualTo(french);
        assertThat(AmountWords.english(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "12500, XOF, douze mille cinq cents francs CFA, twelve thousand five hundred CFA francs",
        "1, XOF, un franc CFA, one CFA franc",
        "0, XAF, zéro franc CFA, zero CFA francs",
        "2000000, XOF, deux millions de francs CFA, two million CFA francs",
        "2000001, XOF, deux millions un francs CFA, two million and one CFA francs",
        "70000, GNF, soixante-dix mille francs guinéens, seventy thousand Guinean francs",
        "125050, MRU, mille deux cent cinquante ouguiyas et cinquante centièmes,"
                + " one thousand two hundred and fifty ouguiyas and fifty hundredths",
        "300, NGN, trois NGN, three NGN",
    })
    void amountsHaveTheirUnit(long minor, String currency, String french, String english) {
        assertThat(AmountWords.of(new Money(minor, currency), Locale.FRENCH)).isEqualTo(french);
        assertThat(AmountWords.of(new Money(minor, currency), Locale.ENGLISH)).isEqualTo(english);
    }
}
