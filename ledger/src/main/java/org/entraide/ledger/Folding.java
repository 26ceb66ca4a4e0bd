package org.entraide.ledger;

import java.util.List;

/** Folds blocks that stand into folios. */
final class Folding {

    private Folding() {}

    static <E> void fold(Book<?, E> book, long block, List<Entry> entries, Sheet sheet) {
        sheet.turn(block);
        for (Entry entry : entries) {
            for (Written event : entry.events()) {
                book.evolve(book.facts().read(event.type(), event.data()), sheet);
            }
        }
    }
}
