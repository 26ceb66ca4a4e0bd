package org.entraide.ledger;

/** Folds blocks that stand into folios. */
final class Folding {

    private Folding() {}

    static <E> void fold(Book<?, E> book, Block block, Sheet sheet) {
        sheet.turn(block.number());
        for (Entry entry : block.entries()) {
            for (Written event : entry.events()) {
                book.evolve(book.facts().read(event.type(), event.data()), sheet);
            }
        }
    }
}
