package org.entraide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void beginsWithAByteOrderMarkAndQuotesWhatWouldBreakARow() {
        assertThat(new Csv(';').row(List.of("a", "b;c", "d\"e", "f\ng")).toString())
                .isEqualTo("\ufeffa;\"b;c\";\"d\"\"e\";\"f\ng\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void aNameIsNeverAFormula(String name) {
        assertThat(Csv.safe(name)).isEqualTo("'" + name);
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(Csv.safe("And Bokk")).isEqualTo("And Bokk");
        assertThat(Csv.safe("")).isEmpty();
    }
}
