package org.entraide.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money MUCH = new Money(Long.MAX_VALUE, "XOF");
    private static final Money ONE = new Money(1, "XOF");

    @Test
    void sumsAreExact() {
        assertThat(new Money(9_007_199_254_740_993L, "XOF").plus(ONE))
                .isEqualTo(new Money(9_007_199_254_740_994L, "XOF"));
        assertThat(MUCH.minus(ONE).plus(ONE)).isEqualTo(MUCH);
        assertThat(Money.none("XOF").minus(ONE)).isEqualTo(new Money(-1, "XOF"));
    }

    @Test
    void whatDoesNotFitIsAnErrorAndNeverAnotherAmount() {
        assertThatThrownBy(() -> MUCH.plus(ONE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, "XOF").minus(ONE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> ONE.plus(new Money(1, "GNF"))).hasMessage("XOF and GNF cannot be added");
        assertThatThrownBy(() -> new Money(1, "F CFA")).isInstanceOf(IllegalArgumentException.class);
    }
}
