package org.entraide.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Refusal;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final ResourceBundle french = ResourceBundle.getBundle("ledger.messages", Locale.FRENCH);
    private final ResourceBundle english = ResourceBundle.getBundle("ledger.messages", Locale.ENGLISH);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(french.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(french.keySet()).allSatisfy(code -> {
            assertThat(new MessageFormat(french.getString(code), Locale.FRENCH).getFormatsByArgumentIndex())
                    .as(code)
                    .hasSameSizeAs(
                            new MessageFormat(english.getString(code), Locale.ENGLISH).getFormatsByArgumentIndex());
        });
    }

    @Test
    void everyReasonForBeingAwayHasTitleAndText() {
        Texts texts = new Texts();

        assertThat(Arrays.stream(LedgerAway.Cause.values()).map(Enum::name)).allSatisfy(code -> {
            assertThat(texts.text(Locale.FRENCH, code)).isNotBlank();
            assertThat(texts.text(Locale.FRENCH, code + ".title")).isNotBlank();
        });
    }

    @Test
    void figuresAndNamesStandInTheText() {
        assertThat(new Texts().text(Locale.ENGLISH, Refusal.of("JSON_MALFORMED", "", 3, 1_200)))
                .isEqualTo("The JSON is malformed at line 3, column 1200.");
        assertThat(new Texts().text(Locale.FRENCH, "CLOSED")).contains("s’arrête");
        assertThat(new Texts().text(Locale.ENGLISH, "CLOCK_IMPLAUSIBLE")).contains("computer's");
    }

    @Test
    void aCodeWithoutATextIsABug() {
        assertThatThrownBy(() -> new Texts().text(Locale.FRENCH, "NO_SUCH_CODE"))
                .isInstanceOf(MissingResourceException.class);
    }
}
