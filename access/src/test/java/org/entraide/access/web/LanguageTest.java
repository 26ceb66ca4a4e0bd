package org.entraide.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void englishOnlyForWhoPrefersIt() {
        assertThat(Language.ofHeader("en-US,en;q=0.9,fr;q=0.8")).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofHeader("fr;q=0.8, en;q=0.9")).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofHeader("fr-SN,fr;q=0.9,en;q=0.8")).isEqualTo(Language.FRENCH);
    }

    @Test
    void frenchForEverythingElse() {
        assertThat(Language.ofHeader(null)).isEqualTo(Language.FRENCH);
        assertThat(Language.ofHeader("")).isEqualTo(Language.FRENCH);
        assertThat(Language.ofHeader("wo, pt")).isEqualTo(Language.FRENCH);
        assertThat(Language.ofHeader("*")).isEqualTo(Language.FRENCH);
        assertThat(Language.ofHeader(";;;q=x")).isEqualTo(Language.FRENCH);
    }
}
