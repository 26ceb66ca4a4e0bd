package org.entraide.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.entraide.ledger.web.Texts;
import org.entraide.registry.command.Reason;
import org.entraide.registry.household.web.StandingTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyReasonHasATextAndNoTextIsLeftOver(String language) {
        List<String> codes = Stream.concat(
                        Arrays.stream(Reason.values()).map(Reason::name), StandingTexts.codes().stream())
                .toList();
        assertThat(bundle(language).keySet()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyTextIsAFormatThatKeepsItsApostrophes(String language) {
        ResourceBundle bundle = bundle(language);
        assertThat(bundle.keySet()).allSatisfy(code -> {
            String text = bundle.getString(code);
            assertThat(text).as(code).doesNotContain("'").endsWith(".");
            assertThat(new MessageFormat(text, Locale.ROOT).format(new Object[] {"a", "b", "c"}))
                    .doesNotContain("{");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void detailsStandInTheText(String language) {
        String text = new Texts("registry.messages")
                .text(Locale.of(language), Reason.COVER_OVERLAPS.at("", "000012-2", "2026-01-01", "2026-12-31"));
        assertThat(text).contains("000012-2", "2026-01-01", "2026-12-31");
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "registry.messages", Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registre.messages", "registre.import"})
    void pagesHaveTheSameTextsInBothLanguages(String bundle) {
        assertThat(pages(bundle, "en").keySet()).isEqualTo(pages(bundle, "fr").keySet());
        assertThat(pages(bundle, "fr").keySet()).allSatisfy(key -> {
            assertThat(pages(bundle, "fr").getString(key)).isNotBlank().doesNotContain("'");
            assertThat(pages(bundle, "en").getString(key)).isNotBlank().doesNotContain("'");
        });
    }

    private static ResourceBundle pages(String bundle, String language) {
        return ResourceBundle.getBundle(
                bundle, Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
