package org.entraide.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one ledger is written: takes a batch, decides it in order, commits one block, moves the views, answers. Used
 * by a single thread. It holds where the ledger stands and what it has read and written of it, and doubts both
 * whenever anything went wrong: a block that could be added proves that nobody else has added one since.
 */
final class Desk<C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    /** Folios between two blocks, a few kilobytes each. */
    private static final int AT_HAND = 1_000;

    private final String ledger;
    private final House<C, E> house;
    private final Consumer<Duration> rest;
    private final CatchUp<E> catchUp;
    private Views views;
    private Head head;
    private Sheet sheet;
    private boolean current;

    Desk(String ledger, House<C, E> house, Consumer<Duration> rest) {
        this.ledger = ledger;
        this.house = house;
        this.rest = rest;
        this.catchUp = new CatchUp<>(ledger, house.book(), house.stores().blocks(), rest);
        this.views = house.stores().views();
        this.head = Head.empty(ledger);
        this.sheet = blank();
    }

    private Sheet blank() {
        return new Sheet(ledger, head.block() + 1, views::load);
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
            } catch (RuntimeException trouble) {
                current = false;
                if (!switched(trouble)) {
                    throw trouble;
                }
            }
            current = false;
            house.figures().add(Figures.Kind.FENCES_LOST, 1);
            rest.accept(Duration.ofMillis(5));
        }
    }

    /** Whether the views that this desk stood on are gone because others have become current. */
    private boolean switched(RuntimeException trouble) {
        return trouble instanceof LedgerAway away
                && away.reason() == LedgerAway.Cause.STORE_AWAY
                && !house.stores().views().current().equals(views);
    }

    Head head() {
        return head;
    }

    /** Brings views and head up to the last block, unless this desk knows that they are. */
    void catchUp() {
        Views now = house.stores().views().current();
        if (current && now.equals(views)) {
            return;
        }
        views = now;
        current = false;
        head = catchUp.run(views);
        sheet = blank();
        current = true;
    }

    /** Lets go of what is at hand. */
    void clear() {
        sheet = blank();
    }

    /** The same, for readers: what other writers added since is caught up too. */
    void catchUpAnew() {
        current = false;
        catchUp();
    }

    /** Returns 0 when another writer was faster and all must be decided again. */
    private int attempt(List<Waiting<C>> batch) {
        Instant now = house.guard().now(head);
        LocalDate today = LocalDate.ofInstant(now, house.clock().getZone());
        Map<String, Block> standing = house.stores()
                .blocks()
                .holding(ledger, batch.stream().map(w -> w.request().id()).toList());
        fetch(batch.stream()
                .map(Waiting::request)
                .filter(request -> !standing.containsKey(request.id()))
                .toList());
        Draft<E> draft = new Draft<>(head, house.book().facts(), house.limits());
        Hearing<C, E> hearing = new Hearing<>(house.book(), sheet, draft, standing, today);
        List<Runnable> replies = new ArrayList<>();
        for (Waiting<C> waiting : batch) {
            Optional<Runnable> reply = hearing.hear(waiting, house.figures());
            if (reply.isEmpty()) {
                break;
            }
            replies.add(reply.get());
        }
        if (draft.isEmpty() ? behind() : !commit(draft.seal(now), draft.entries(), sheet.take())) {
            return 0;
        }
        sheet.keep(head.block() + 1, AT_HAND);
        replies.forEach(Runnable::run);
        return replies.size();
    }

    /** One round trip for each step from folio to folio, whatever the size of the batch. */
    private void fetch(List<Request<C>> requests) {
        Set<String> wanted;
        do {
            wanted = requests.stream()
                    .flatMap(request -> house.book().folios(request.command(), sheet.atHand()).stream())
                    .collect(Collectors.toSet());
        } while (sheet.fetch(wanted));
    }

    /** Before a refusal is answered: has another writer added a block that would change it? */
    private boolean behind() {
        return !house.stores().blocks().after(ledger, head.block(), 1).isEmpty();
    }

    private boolean commit(Block block, List<Entry> entries, Collection<StoredFolio> folios) {
        Block standing = append(block);
        if (!standing.hash().equals(block.hash())) {
            return false;
        }
        head = head.after(block, entries);
        house.guard().wrote(block.at());
        house.figures().add(Figures.Kind.BLOCKS, 1);
        try {
            views.save(folios, head);
        } catch (RuntimeException trouble) {
            // The block stands, so the answer is success; the views are caught up before the next decision.
            LOG.warn("views of {} are behind block {}", ledger, block.number(), trouble);
            house.figures().add(Figures.Kind.VIEWS_LATE, 1);
            current = false;
        }
        return true;
    }

    /** Once an outcome is unknown, the same bytes are sent until it is known; nothing is decided meanwhile. */
    private Block append(Block block) {
        Blocks blocks = house.stores().blocks();
        try {
            return blocks.append(block);
        } catch (LedgerAway away) {
            if (away.reason() != LedgerAway.Cause.OUTCOME_UNKNOWN) {
                throw away;
            }
            house.figures().add(Figures.Kind.UNKNOWN_OUTCOMES, 1);
            LOG.warn("outcome of block {} of {} is unknown", block.number(), ledger, away);
        }
        for (long pause = 50; ; pause = Math.min(2_000, pause * 2)) {
            rest.accept(Duration.ofMillis(pause));
            try {
                return blocks.append(block);
            } catch (LedgerAway still) {
                LOG.warn("outcome of block {} of {} is still unknown", block.number(), ledger);
            }
        }
    }
}
