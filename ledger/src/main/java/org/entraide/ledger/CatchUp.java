package org.entraide.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the views of one ledger up to its last block. Events are folded onto folios that stand exactly where the
 * head says: a folio that is ahead (another writer is just saving it, or crashed half-way) would take an event twice.
 */
final class CatchUp<E> {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int CHUNK = 100;
    private static final int SAVED_AT_ONCE = 1_000;
    private static final int PATIENCE = 8;
    /** However busy others are, this one must come to an end. */
    private static final int LONGEST = 400;

    private final String ledger;
    private final Book<?, E> book;
    private final Blocks blocks;
    private final Consumer<Duration> rest;

    CatchUp(String ledger, Book<?, E> book, Blocks blocks, Consumer<Duration> rest) {
        this.ledger = ledger;
        this.book = book;
        this.blocks = blocks;
        this.rest = rest;
    }

    /** Returns where the ledger and its views stand then. */
    Head run(Views views) {
        long stood = -1;
        int attempt = 0;
        for (int look = 0; look < LONGEST && attempt < PATIENCE; look++) {
            Head from = views.head(ledger).orElseGet(() -> Head.empty(ledger));
            // A head that moves is a writer's who is alive, and no reason to fold the whole ledger anew.
            attempt = from.block() == stood ? attempt + 1 : 1;
            stood = from.block();
            try {
                return fold(from, keys -> notAhead(views.load(keys), from.block()), views);
            } catch (FolioAhead ahead) {
                rest.accept(Duration.ofMillis(5L * attempt));
            }
        }
        LOG.warn("folios of {} are ahead of their head, so they are made anew", ledger);
        return anew(views);
    }

    /** Folds the ledger from its first block, whatever the views hold. */
    Head anew(Views views) {
        return fold(Head.empty(ledger), keys -> Map.of(), views);
    }

    private Head fold(Head from, Function<Set<String>, Map<String, StoredFolio>> folios, Views views) {
        Sheet sheet = new Sheet(ledger, from.block() + 1, folios);
        Head head = from;
        List<Block> missed = after(from);
        while (!missed.isEmpty()) {
            for (Block block : missed) {
                List<Entry> entries = block.entries();
                Folding.fold(book, block.number(), entries, sheet);
                head = head.after(block, entries);
            }
            missed = blocks.after(ledger, head.block(), CHUNK);
            // What changes again and again in a long ledger is saved once, as far as it fits in one message.
            if (missed.isEmpty() || sheet.changes() >= SAVED_AT_ONCE) {
                views.save(sheet.take(), head);
            }
        }
        return head;
    }

    /** What follows the head; the block of the head itself is read too, since a restored store may lack it. */
    private List<Block> after(Head from) {
        if (from.block() == 0) {
            return blocks.after(ledger, 0, CHUNK);
        }
        List<Block> found = blocks.after(ledger, from.block() - 1, CHUNK);
        if (found.isEmpty() || !found.getFirst().hash().equals(from.hash())) {
            LOG.error("the views of {} at block {} are not of its blocks: rebuild them", ledger, from.block());
            throw new LedgerAway(
                    LedgerAway.Cause.STORE_AWAY,
                    Duration.ofMinutes(1),
                    new IllegalStateException("the views of " + ledger + " are not of its blocks"));
        }
        return found.subList(1, found.size());
    }

    private Map<String, StoredFolio> notAhead(Map<String, StoredFolio> loaded, long block) {
        boolean ahead = loaded.values().stream()
                .anyMatch(folio -> folio.position() > block && folio.key().startsWith(ledger + "/"));
        if (ahead) {
            throw new FolioAhead();
        }
        return loaded;
    }

    private static final class FolioAhead extends RuntimeException {
        FolioAhead() {
            super("a folio is ahead of its head", null, false, false);
        }
    }
}
