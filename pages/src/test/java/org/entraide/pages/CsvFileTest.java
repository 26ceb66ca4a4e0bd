package org.entraide.pages;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.entraide.pages.CsvText.CsvRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<CsvRow> EXPECTED =
            List.of(new CsvRow(1, List.of("Ménage", "Prénoms")), new CsvRow(2, List.of("1", "Aïssatou")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("asSpreadsheetsSaveIt")
    void encodingAndSeparatorAreFoundOut(String what, byte[] file) {
        assertThat(CsvFile.rows(file)).as(what).isEqualTo(EXPECTED);
    }

    static Stream<Arguments> asSpreadsheetsSaveIt() {
        String text = "Ménage;Prénoms\r\n1;Aïssatou\r\n";
        String tabs = text.replace(';', '\t');
        return Stream.of(
                Arguments.of("UTF-8", text.getBytes(UTF_8)),
                Arguments.of("UTF-8 with a mark", ("\ufeff" + text).getBytes(UTF_8)),
                Arguments.of("Windows-1252", text.getBytes(WINDOWS)),
                Arguments.of("commas", text.replace(';', ',').getBytes(UTF_8)),
                Arguments.of("tabs", tabs.getBytes(WINDOWS)),
                Arguments.of("Unicode text", ("\ufeff" + tabs).getBytes(UTF_16LE)),
                Arguments.of("quotes", "\"Ménage\",\"Prénoms\"\n\"1\",\"Aïssatou\"".getBytes(UTF_8)),
                Arguments.of("old line ends", text.replace("\r\n", "\r").getBytes(UTF_8)));
    }

    @Test
    void theSeparatorIsNotLookedForInsideQuotes() {
        assertThat(CsvFile.rows("\"a,b,c\";d\n\"1,2\";3".getBytes(UTF_8)))
                .containsExactly(new CsvRow(1, List.of("a,b,c", "d")), new CsvRow(2, List.of("1,2", "3")));
    }

    @Test
    void aLineForExcelAloneIsNoRow() {
        assertThat(CsvFile.rows("sep=,\na,b\n1,2".getBytes(UTF_8)))
                .containsExactly(new CsvRow(2, List.of("a", "b")), new CsvRow(3, List.of("1", "2")));
    }

    @Test
    void aRowOverSeveralLinesKeepsTheLineWhereItBegins() {
        assertThat(CsvFile.rows("a;b\n\"x\ny\";2\nz;3".getBytes(UTF_8)))
                .containsExactly(
                        new CsvRow(1, List.of("a", "b")),
                        new CsvRow(2, List.of("x\ny", "2")),
                        new CsvRow(4, List.of("z", "3")));
    }

    @Test
    void workbooksAreToldFromText() {
        assertThat(CsvFile.isWorkbook(new byte[] {'P', 'K', 3, 4, 0})).isTrue();
        assertThat(CsvFile.isWorkbook(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .isTrue();
        assertThat(CsvFile.isWorkbook("PK;1".getBytes(UTF_8))).isFalse();
        assertThat(CsvFile.rows(new byte[0])).isEmpty();
    }

    @Test
    void whatWasMadeSafeIsReadAsItWas() {
        for (String cell : List.of("+221771234567", "=1+1", "-3", "@x")) {
            assertThat(Csv.told(Csv.safe(cell))).isEqualTo(cell);
        }
        assertThat(Csv.told("'Ndiaye")).isEqualTo("'Ndiaye");
        assertThat(Csv.told("N'diaye")).isEqualTo("N'diaye");
        assertThat(Csv.told("'")).isEqualTo("'");
    }
}
