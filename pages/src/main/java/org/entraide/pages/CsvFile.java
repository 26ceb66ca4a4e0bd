package org.entraide.pages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.entraide.pages.CsvText.CsvRow;

/**
 * A table as spreadsheets save it: UTF-8 with or without a byte order mark, UTF-16 with one ("Unicode text"), else
 * Windows-1252; between the cells a semicolon, a comma or a tab, whichever the first line has most of.
 */
public final class CsvFile {

    /** Every Java runtime has it: Excel still writes it where it does not write UTF-8. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String MARK = "\ufeff";

    /** {@code PK} of a zipped workbook, and how an older one begins. */
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});

    private CsvFile() {}

    /** Whether this is a workbook and no text: it has to be saved as CSV first. */
    public static boolean isWorkbook(byte[] file) {
        return WORKBOOKS.stream().anyMatch(begin -> begins(file, begin));
    }

    /** The rows, that of the headings first; none of an empty file. */
    public static List<CsvRow> rows(byte[] file) {
        String text = text(file);
        List<String> lines =
                (text.startsWith(MARK) ? text.substring(1) : text).lines().toList();
        if (!lines.isEmpty() && lines.getFirst().matches("(?i)\"?sep=[;,\t]\"?")) {
            // A line for Excel alone; a blank one keeps the numbers of the others.
            lines = Stream.concat(Stream.of(""), lines.stream().skip(1)).toList();
        }
        return new CsvText(lines, separator(lines)).rows();
    }

    private static char separator(List<String> lines) {
        String first = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        char most = ';';
        for (char each : new char[] {',', '\t'}) {
            most = count(first, each) > count(first, most) ? each : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static String text(byte[] file) {
        if (begins(file, new byte[] {(byte) 0xff, (byte) 0xfe})
                || begins(file, new byte[] {(byte) 0xfe, (byte) 0xff})) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length
                && ByteBuffer.wrap(file, 0, with.length).equals(ByteBuffer.wrap(with));
    }
}
