package org.entraide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one ledger is written: takes a batch, decides it in order, commits one block, moves the views, answers. Used
 * by a single thread. It holds nothing but where the ledger stands, and doubts that whenever anything went wrong.
 */
final class Desk<C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int REPLAY = 100;

    private final String ledger;
    private final Book<C, E> book;
    private final Stores stores;
    private final Clock clock;
    private final Limits limits;
    private final Consumer<Duration> rest;
    private Head head;
    private boolean current;

    Desk(String ledger, Book<C, E> book, Stores stores, Clock clock, Limits limits, Consumer<Duration> rest) {
        this.ledger = ledger;
        this.book = book;
        this.stores = stores;
        this.clock = clock;
        this.limits = limits;
        this.rest = rest;
        this.head = Head.empty(ledger);
    }

    /** Settles as much of the batch as one block holds. Returns how many requests got their answer. */
    int settle(List<Waiting<C>> batch) {
        while (true) {
            try {
                catchUp();
                int settled = attempt(batch);
                if (settled > 0) {
                    return settled;
                }
            } catch (LedgerAway away) {
                current = false;
                throw away;
            }
            current = false;
            rest.accept(Duration.ofMillis(5));
        }
    }

    Head head() {
        return head;
    }

    /** Brings views and head up to the last block, unless this desk knows that they are. */
    void catchUp() {
        if (current) {
            return;
        }
        head = stores.views().head(ledger).orElseGet(() -> Head.empty(ledger));
        Sheet sheet = new Sheet(ledger, head.block() + 1, stores.views()::load);
        List<Block> missed = stores.blocks().after(ledger, head.block(), REPLAY);
        while (!missed.isEmpty()) {
            for (Block block : missed) {
                Folding.fold(book, block, sheet);
                head = head.after(block);
            }
            stores.views().save(sheet.take(), head);
            missed = stores.blocks().after(ledger, head.block(), REPLAY);
        }
        current = true;
    }

    /** Returns 0 when another writer was faster and all must be decided again. */
    private int attempt(List<Waiting<C>> batch) {
        Instant now = plausibleNow();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<String, Block> standing = stores.blocks()
                .holding(ledger, batch.stream().map(w -> w.request().id()).toList());
        Sheet sheet = new Sheet(ledger, head.block() + 1, stores.views()::load);
        sheet.fetch(batch.stream()
                .filter(waiting -> !standing.containsKey(waiting.request().id()))
                .flatMap(waiting -> book.folios(waiting.request().command()).stream())
                .collect(Collectors.toSet()));
        Draft<E> draft = new Draft<>(head, book.facts(), limits.eventBytes());
        Hearing<C, E> hearing = new Hearing<>(book, sheet, draft, standing, today);
        List<Runnable> replies = new ArrayList<>();
        for (Waiting<C> waiting : batch) {
            if (draft.chars() > limits.blockChars()) {
                break;
            }
            replies.add(hearing.hear(waiting));
        }
        if (draft.isEmpty() ? behind() : !commit(draft.seal(now), sheet)) {
            return 0;
        }
        replies.forEach(Runnable::run);
        return replies.size();
    }

    /** Before a refusal is answered: has another writer added a block that would change it? */
    private boolean behind() {
        return !stores.blocks().after(ledger, head.block(), 1).isEmpty();
    }

    private boolean commit(Block block, Sheet sheet) {
        Block standing = append(block);
        if (!standing.hash().equals(block.hash())) {
            return false;
        }
        head = head.after(block);
        try {
            stores.views().save(sheet.take(), head);
        } catch (LedgerAway away) {
            // The block stands, so the answer is success; the views are caught up before the next decision.
            LOG.warn("views of {} are behind block {}", ledger, block.number(), away);
            current = false;
        }
        return true;
    }

    /** Once an outcome is unknown, the same bytes are sent until it is known; nothing is decided meanwhile. */
    private Block append(Block block) {
        try {
            return stores.blocks().append(block);
        } catch (LedgerAway away) {
            if (away.reason() != LedgerAway.Cause.OUTCOME_UNKNOWN) {
                throw away;
            }
            LOG.warn("outcome of block {} of {} is unknown", block.number(), ledger, away);
        }
        for (long pause = 50; ; pause = Math.min(2_000, pause * 2)) {
            rest.accept(Duration.ofMillis(pause));
            try {
                return stores.blocks().append(block);
            } catch (LedgerAway still) {
                LOG.warn("outcome of block {} of {} is still unknown", block.number(), ledger);
            }
        }
    }

    private Instant plausibleNow() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (head.block() == 0) {
            return now;
        }
        boolean implausible = now.isBefore(head.at().minus(limits.clockBack()))
                || now.isAfter(head.at().plus(limits.clockAhead()));
        if (implausible) {
            throw new LedgerAway(LedgerAway.Cause.CLOCK_IMPLAUSIBLE, Duration.ofMinutes(1), null);
        }
        return now;
    }
}
