package org.entraide.launcher.openimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    private static final String HEADER = "ThingID,Name,ValidityTo\n";

    @TempDir
    private Path folder;

    private final Report report = new Report();

    @Test
    void supersededRowsAreNotCurrent() throws IOException {
        assertThat(ids(HEADER + "1,old,2019-01-01\n2,new,\n")).containsExactly("2");
        assertThat(report.lines()).isEmpty();
    }

    @Test
    void aRowMayGoOverSeveralLines() throws IOException {
        assertThat(ids(HEADER + "1,\"two\nlines, one \"\"name\"\"\",\n2,next,\n"))
                .containsExactly("1", "2");
    }

    @Test
    void aRowWithAnotherNumberOfColumnsIsReportedAndTheOthersGoOn() throws IOException {
        assertThat(ids(HEADER + "1,a,\n2\n3,c,,,\n4,d,\n")).containsExactly("1", "4");
        assertThat(report.reported("tblThing", "LINE_BROKEN"))
                .containsEntry("L3", List.of("3", "1", "3"))
                .containsEntry("L4", List.of("4", "5", "3"));
    }

    @Test
    void aQuotationMarkThatIsNotClosedSpoilsItsLineAlone() throws IOException {
        assertThat(ids(HEADER + "1,\"open,\n2,b,\n3,\"closed\",\n")).containsExactly("2", "3");
        assertThat(report.reported("tblThing", "QUOTES_BROKEN")).containsOnlyKeys("L2");
    }

    @Test
    void twoQuotationMarksThatAreNotClosedSpoilTheirLinesAlone() throws IOException {
        assertThat(ids(HEADER + "1,\"open,\n2,b,\n3,\"open too,\n4,d,\n")).containsExactly("2", "4");
        assertThat(report.lines().getFirst().read()).isEqualTo(2);
    }

    @Test
    void textAfterAQuotedFieldSpoilsItsLineAlone() throws IOException {
        assertThat(ids(HEADER + "1,\"a\"b,\n2,b,\n")).containsExactly("2");
        assertThat(report.reported("tblThing", "QUOTES_BROKEN")).containsOnlyKeys("L2");
    }

    @Test
    void aKeyIsAWholeNumberOfItsOwn() throws IOException {
        assertThat(ids(HEADER + "1,a,\n1,b,\nx,c,\n,d,\n-1,e,\n5,f,\n")).containsExactly("1", "5");
        assertThat(report.reported("tblThing", "KEY_TWICE")).containsEntry("L3", List.of("ThingID", "1"));
        assertThat(report.reported("tblThing", "NUMBER_NOT_WHOLE")).containsOnlyKeys("L4", "L6");
        assertThat(report.reported("tblThing", "FIELD_EMPTY")).containsOnlyKeys("L5");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(ids("\uFEFF" + HEADER + "1,a,\n")).containsExactly("1");
    }

    @Test
    void aTableThatCannotBeReadIsReportedAsAWhole() throws IOException {
        assertThat(ids("")).isEmpty();
        assertThat(trouble()).isEqualTo("TABLE_EMPTY");
        assertThat(ids("Other,Name,ValidityTo\n1,a,\n")).isEmpty();
        assertThat(trouble()).isEqualTo("COLUMN_MISSING");
        Files.write(folder.resolve("tblThing.csv"), (HEADER + "1,é,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(current()).isEmpty();
        assertThat(trouble()).isEqualTo("TABLE_NOT_UTF8");
        Files.delete(folder.resolve("tblThing.csv"));
        assertThat(current()).isEmpty();
        assertThat(trouble()).isEqualTo("TABLE_MISSING");
        assertThat(report.lines()).isEmpty();
    }

    private String trouble() {
        return report.troubles().getFirst().reason();
    }

    private List<String> ids(String text) throws IOException {
        Files.writeString(folder.resolve("tblThing.csv"), text);
        return current().stream().map(Row::id).toList();
    }

    private List<Row> current() {
        return new Tables(folder, report).current("tblThing", "ThingID");
    }
}
