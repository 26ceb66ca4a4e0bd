package org.entraide.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as text (RFC 4180) that spreadsheets open as it is meant: with a byte order mark, and never as a formula. */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private final char separator;
    private final StringBuilder text = new StringBuilder("\ufeff");

    public Csv(char separator) {
        this.separator = separator;
    }

    /** A word or a name, which came from outside: an apostrophe before it keeps it from being a formula. */
    public static String safe(String name) {
        return !name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    /** What {@link #safe} was given, whatever of it a spreadsheet kept. */
    public static String told(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    public Csv row(List<String> cells) {
        text.append(cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
        return this;
    }

    private String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(each -> each == separator || each == '"' || each == '\n' || each == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
