package org.entraide.registry.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberNumbersTest {

    @Test
    void theSameCommandNamesTheSameNumbers() {
        assertThat(MemberNumbers.of("c1", 3)).isEqualTo(MemberNumbers.of("c1", 3));
        assertThat(MemberNumbers.of("c1", 2))
                .isEqualTo(MemberNumbers.of("c1", 3).subList(0, 2));
    }

    @Test
    void numbersAreWellFormedAndDiffer() {
        assertThat(MemberNumbers.of("c1", 30)).doesNotHaveDuplicates().allMatch(MemberNumbers::wellFormed);
        assertThat(MemberNumbers.of("c2", 30)).doesNotContainAnyElementsOf(MemberNumbers.of("c1", 30));
    }

    @Test
    void theNumberIsTheHeadOfTheHashInBase32() {
        // printf 'c1/0' | sha256sum | xxd -r -p | base32 | cut -c1-12
        assertThat(MemberNumbers.of("c1", 1)).containsExactly("SS7VWBNMLQJO");
    }
}
