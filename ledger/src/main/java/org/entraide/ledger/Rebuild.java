package org.entraide.ledger;

import java.time.Duration;
import java.util.function.Consumer;

/** Fills a new set of views from the blocks and switches to it, while clerks go on. */
final class Rebuild<E> {

    private final Book<?, E> book;
    private final Stores stores;
    private final Consumer<Duration> rest;

    Rebuild(Book<?, E> book, Stores stores, Consumer<Duration> rest) {
        this.book = book;
        this.stores = stores;
        this.rest = rest;
    }

    /** Returns how many blocks were folded. */
    long run() {
        Views next = stores.views().next();
        long folded = 0;
        for (String ledger : stores.blocks().ledgers()) {
            folded += catchUp(ledger).anew(next).block();
        }
        next.switchTo();
        // Blocks that were added meanwhile went into the views of before.
        stores.blocks().ledgers().forEach(ledger -> catchUp(ledger).run(next));
        return folded;
    }

    private CatchUp<E> catchUp(String ledger) {
        return new CatchUp<>(ledger, book, stores.blocks(), rest);
    }
}
