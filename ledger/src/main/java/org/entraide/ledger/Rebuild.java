package org.entraide.ledger;

import java.util.List;
import java.util.Map;

/** Fills a new set of views from the blocks and switches to it. */
final class Rebuild<E> {

    private static final int CHUNK = 100;

    private final Book<?, E> book;
    private final Stores stores;

    Rebuild(Book<?, E> book, Stores stores) {
        this.book = book;
        this.stores = stores;
    }

    long run() {
        Views next = stores.views().next();
        long folded = 0;
        for (String ledger : stores.blocks().ledgers()) {
            folded += fill(ledger, next);
        }
        next.switchTo();
        return folded;
    }

    private long fill(String ledger, Views next) {
        Head head = Head.empty(ledger);
        Sheet sheet = new Sheet(ledger, 1, keys -> Map.of());
        List<Block> blocks = stores.blocks().after(ledger, 0, CHUNK);
        while (!blocks.isEmpty()) {
            for (Block block : blocks) {
                Folding.fold(book, block, sheet);
                head = head.after(block);
            }
            next.save(sheet.take(), head);
            blocks = stores.blocks().after(ledger, head.block(), CHUNK);
        }
        return head.block();
    }
}
