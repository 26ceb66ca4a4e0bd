package org.entraide.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.ledger.Verification.Finding;
import org.entraide.ledger.Verification.Kind;

/** Reads ledgers from their first block and compares everything that can be derived with what is stored. */
final class Verifier<E> {

    private static final int CHUNK = 100;

    private final Book<?, E> book;
    private final Stores stores;
    private final List<Finding> findings = new ArrayList<>();

    Verifier(Book<?, E> book, Stores stores) {
        this.book = book;
        this.stores = stores;
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
        Head head = Head.empty(ledger);
        Sheet sheet = new Sheet(ledger, 1, keys -> Map.of());
        Map<String, StoredFolio> folded = new HashMap<>();
        Set<String> commands = new HashSet<>();
        List<Block> blocks = stores.blocks().after(ledger, 0, CHUNK);
        while (!blocks.isEmpty()) {
            for (Block block : blocks) {
                check(block, head, commands);
                Folding.fold(book, block, sheet);
                head = head.after(block);
            }
            sheet.take().forEach(folio -> folded.put(folio.key(), folio));
            blocks = stores.blocks().after(ledger, head.block(), CHUNK);
        }
        compare(folded, head);
        return head.block();
    }

    private void check(Block block, Head before, Set<String> commands) {
        expect(block.number() == before.block() + 1, Kind.NUMBER_GAP, block.id());
        expect(block.prev().equals(before.hash()), Kind.CHAIN_BROKEN, block.id());
        expect(block.hash().equals(block.expectedHash()), Kind.HASH_WRONG, block.id());
        List<Entry> entries = block.entries();
        expect(
                entries.stream().map(Entry::command).toList().equals(block.commands()),
                Kind.COMMANDS_DIFFER,
                block.id());
        Map<String, Long> seqs = new HashMap<>(before.seqs());
        Map<String, Long> noted = new HashMap<>(before.watermarks());
        for (Entry entry : entries) {
            expect(commands.add(entry.command()), Kind.COMMAND_TWICE, block.id());
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

    private void compare(Map<String, StoredFolio> folded, Head head) {
        boolean complete = stores.views().head(head.ledger()).equals(java.util.Optional.of(head));
        expect(complete, Kind.VIEWS_BEHIND, head.ledger());
        Map<String, StoredFolio> stored = stores.views().all(head.ledger());
        Set<String> keys = new HashSet<>(folded.keySet());
        keys.addAll(stored.keySet());
        keys.stream()
                .sorted()
                .filter(key -> !java.util.Objects.equals(folded.get(key), stored.get(key)))
                .forEach(key -> findings.add(new Finding(Kind.FOLIO_DIFFERS, key)));
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
}
