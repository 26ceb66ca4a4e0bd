package org.entraide.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entraide.ledger.Verification.Finding;
import org.entraide.ledger.Verification.Kind;

/**
 * Reads ledgers from their first block and compares everything that can be derived with what is stored. Clerks may go
 * on meanwhile: what they add is followed before anything is called wrong.
 */
final class Verifier<E> {

    private static final int CHUNK = 100;
    private static final int LOOKS = 5;

    private final Book<?, E> book;
    private final Stores stores;
    private final Consumer<Duration> rest;
    private final List<Finding> findings = new ArrayList<>();

    Verifier(Book<?, E> book, Stores stores, Consumer<Duration> rest) {
        this.book = book;
        this.stores = stores;
        this.rest = rest;
    }

    Verification verify() {
        List<String> ledgers = stores.blocks().ledgers();
        long blocks = 0;
        for (String ledger : ledgers) {
            blocks += verify(ledger);
        }
        return new Verification(ledgers.size(), blocks, findings);
    }

    private long verify(String ledger) {
        Reading reading = new Reading(ledger);
        long blocks = read(reading);
        if (!reading.readable) {
            return blocks;
        }
        List<Finding> wrong = compare(reading);
        for (int look = 1; look < LOOKS && !wrong.isEmpty(); look++) {
            rest.accept(Duration.ofMillis(50));
            blocks += read(reading);
            wrong = compare(reading);
        }
        findings.addAll(wrong);
        return blocks;
    }

    /** Reads what follows and returns how many blocks that were. */
    private long read(Reading reading) {
        long read = 0;
        List<Block> blocks = stores.blocks().after(reading.head.ledger(), reading.head.block(), CHUNK);
        while (!blocks.isEmpty() && reading.readable) {
            for (Block block : blocks) {
                read++;
                if (reading.readable) {
                    readOne(block, reading);
                }
            }
            reading.sheet.take().forEach(folio -> reading.folded.put(folio.key(), folio));
            blocks = stores.blocks().after(reading.head.ledger(), reading.head.block(), CHUNK);
        }
        return read;
    }

    private void readOne(Block block, Reading reading) {
        expect(block.number() == reading.head.block() + 1, Kind.NUMBER_GAP, block.id());
        expect(block.prev().equals(reading.head.hash()), Kind.CHAIN_BROKEN, block.id());
        expect(block.hash().equals(block.expectedHash()), Kind.HASH_WRONG, block.id());
        try {
            List<Entry> entries = block.entries();
            check(block, entries, reading);
            Folding.fold(book, block.number(), entries, reading.sheet);
            reading.head = reading.head.after(block, entries);
        } catch (LedgerAway away) {
            throw away;
        } catch (RuntimeException unreadable) {
            // Whatever was done to the block, nothing behind it can be derived any more.
            findings.add(new Finding(Kind.UNREADABLE, block.id()));
            reading.readable = false;
        }
    }

    private void check(Block block, List<Entry> entries, Reading reading) {
        List<String> commands = entries.stream().map(Entry::command).toList();
        expect(commands.equals(block.commands()), Kind.COMMANDS_DIFFER, block.id());
        Map<String, Long> seqs = new HashMap<>(reading.head.seqs());
        Map<String, Long> noted = new HashMap<>(reading.head.watermarks());
        for (Entry entry : entries) {
            expect(reading.commands.add(entry.command()), Kind.COMMAND_TWICE, block.id());
            for (Written event : entry.events()) {
                if (event.published()) {
                    expect(follows(seqs, event.stream(), event.seq()), Kind.STREAM_GAP, block.id());
                }
            }
            if (!entry.source().isEmpty()) {
                EventId source = EventId.parse(entry.source());
                expect(follows(noted, source.source(), source.seq()), Kind.SOURCE_GAP, block.id());
            }
        }
    }

    private List<Finding> compare(Reading reading) {
        List<Finding> wrong = new ArrayList<>();
        String ledger = reading.head.ledger();
        Views views = stores.views().current();
        if (!views.head(ledger).equals(Optional.of(reading.head))) {
            wrong.add(new Finding(Kind.VIEWS_BEHIND, ledger));
        }
        Map<String, StoredFolio> stored = views.all(ledger);
        Set<String> keys = new HashSet<>(reading.folded.keySet());
        keys.addAll(stored.keySet());
        keys.stream()
                .sorted()
                .filter(key -> !Objects.equals(reading.folded.get(key), stored.get(key)))
                .forEach(key -> wrong.add(new Finding(Kind.FOLIO_DIFFERS, key)));
        return wrong;
    }

    private static boolean follows(Map<String, Long> last, String stream, long seq) {
        Long before = last.put(stream, seq);
        return seq == (before == null ? 0 : before) + 1;
    }

    private void expect(boolean holds, Kind kind, String where) {
        if (!holds) {
            findings.add(new Finding(kind, where));
        }
    }

    /** How far the reading of one ledger has come. */
    private static final class Reading {
        private final Sheet sheet;
        private final Map<String, StoredFolio> folded = new HashMap<>();
        private final Set<String> commands = new HashSet<>();
        private Head head;
        private boolean readable = true;

        Reading(String ledger) {
            head = Head.empty(ledger);
            sheet = new Sheet(ledger, 1, keys -> Map.of());
        }
    }
}
