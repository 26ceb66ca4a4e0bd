package org.entraide.registry.bulk;

import java.util.List;

/**
 * One row of a list as it was written: one person, and with the household's first row what concerns the household.
 *
 * @param line of the file in which it begins, counted from 1
 * @param cells one for each {@link Column}, empty where the list says nothing
 */
public record Row(int line, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public String at(Column column) {
        return cells.get(column.place());
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "Row[" + line + ", …]";
    }
}
