package org.entraide.registry.premium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.household.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "1, 0, 7000",
        "2, 3, 7000",
        "2, 4, 8000",
        "6, 0, 9000",
        "6, 2, 11000",
        "0, 6, 8000",
        "5, 5, 12000",
    })
    void theLumpSumPaysForFiveAndAdultsFillItFirst(int adults, int children, long premium) {
        List<Member> members = new ArrayList<>();
        for (int index = 0; index < children; index++) {
            members.add(born(2015));
        }
        for (int index = 0; index < adults; index++) {
            members.add(born(1980));
        }
        assertThat(Pricing.premium(terms(5), members, START)).isEqualTo(premium);
    }

    @Test
    void ageIsCountedByYearOnTheFirstDay() {
        assertThat(born(2008).adultOn(START, 18)).isTrue();
        assertThat(born(2009).adultOn(START, 18)).isFalse();
    }

    @Test
    void whoseYearIsUnknownIsAnAdult() {
        assertThat(Pricing.premium(terms(0), List.of(born(null)), START)).isEqualTo(9_000);
    }

    private static Member born(@Nullable Integer year) {
        return new Member("M", Sex.UNKNOWN, year, Relationship.OTHER, START, false, null);
    }

    private static PremiumTerms terms(int included) {
        return new PremiumTerms(0, 7_000, included, 2_000, 1_000, 18, 1, Frequency.ANNUAL, List.of(), 0);
    }
}
