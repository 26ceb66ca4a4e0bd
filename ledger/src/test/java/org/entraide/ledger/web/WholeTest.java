package org.entraide.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7500", "7500.00", "7.5e3"})
    void aWholeNumberIsOneHoweverItIsWritten(String written) {
        assertThat(Whole.number(new BigDecimal(written), "/amount")).isEqualTo(7500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7500.5", "1e-19", "1e999999999", "1234567890123456789"})
    void decimalsAndNumbersBeyondAnyAmountAreRefused(String written) {
        assertThatThrownBy(() -> Whole.number(new BigDecimal(written), "/amount"))
                .isInstanceOf(BadRequest.class)
                .hasMessage("VALUE_INVALID");
    }

    @Test
    void whatAnIntCannotHoldIsItsEnd() {
        assertThat(Whole.small(new BigDecimal("3000000000"), "/quantity")).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void itemsKnowWhereTheyStand() {
        assertThat(Whole.items(List.of("a", "b"), "/lines", (item, pointer) -> pointer + "=" + item))
                .containsExactly("/lines/0=a", "/lines/1=b");
    }

    @Test
    void aMissingItemIsNamed() {
        assertThatThrownBy(() -> Whole.items(Arrays.asList("a", null), "/lines", (item, pointer) -> item))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        refused -> assertThat(refused.reasons().getFirst().pointer())
                                .isEqualTo("/lines/1"));
    }
}
