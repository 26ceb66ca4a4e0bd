package org.entraide.ledger;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The block that a batch is about to become: entries with their numbers, on top of a head. */
final class Draft<E> {

    /** What an entry or an event takes in the body beside its texts, at most. */
    private static final int FRAME = 400;

    private final Head head;
    private final Facts<E> facts;
    private final Limits limits;
    private final Map<String, Long> seqs;
    private final Map<String, Long> watermarks;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long bytes;

    Draft(Head head, Facts<E> facts, Limits limits) {
        this.head = head;
        this.facts = facts;
        this.limits = limits;
        this.seqs = new HashMap<>(head.seqs());
        this.watermarks = new HashMap<>(head.watermarks());
    }

    /** What became of an attempt to add a request. */
    sealed interface Added {
        /** It is part of the draft. */
        record Done() implements Added {}

        /** It will never fit into a ledger. */
        record Never(Refusal why) implements Added {}

        /** It fits into a block, but no more into this one. */
        record NextBlock() implements Added {}
    }

    /** Adds what a request came to. */
    Added add(Request<?> request, Decision.Accepted<E> accepted) {
        List<String> texts = accepted.events().stream().map(facts::write).toList();
        long more = FRAME;
        try {
            for (String text : texts) {
                int size = size(text);
                if (size > limits.eventBytes()) {
                    return new Added.Never(Refusal.of("EVENT_TOO_LARGE", "", limits.eventBytes()));
                }
                more += size + FRAME;
            }
            for (Map.Entry<String, String> id : accepted.outcome().entrySet()) {
                more += size(id.getKey()) + size(id.getValue());
            }
        } catch (CharacterCodingException broken) {
            // Stores replace half a surrogate pair by another character, after which no hash would be right.
            return new Added.Never(Refusal.of("TEXT_INVALID", ""));
        }
        if (more > limits.blockBytes()) {
            return new Added.Never(Refusal.of("EVENT_TOO_LARGE", "", limits.blockBytes()));
        }
        if (bytes + more > limits.blockBytes()) {
            return new Added.NextBlock();
        }
        bytes += more;
        enter(request, accepted, texts);
        return new Added.Done();
    }

    private void enter(Request<?> request, Decision.Accepted<E> accepted, List<String> texts) {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            written.add(number(accepted.events().get(i), texts.get(i)));
        }
        EventId source = request.source();
        entries.put(
                request.id(),
                new Entry(
                        request.id(),
                        request.actor(),
                        request.digest(),
                        source == null ? "" : source.toString(),
                        accepted.outcome(),
                        written));
        if (source != null) {
            watermarks.put(source.source(), source.seq());
        }
    }

    private Written number(E event, String text) {
        String stream = facts.streamOf(event).orElse("");
        long seq = stream.isEmpty() ? 0 : seqs.merge(stream, 1L, Long::sum);
        return new Written(facts.typeOf(event), stream, seq, text);
    }

    private static int size(String text) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
    }

    Optional<Entry> entry(String command) {
        return Optional.ofNullable(entries.get(command));
    }

    long watermark(String source) {
        return watermarks.getOrDefault(source, 0L);
    }

    long number() {
        return head.block() + 1;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Block seal(Instant at) {
        return Block.seal(head.ledger(), number(), head.hash(), at, entries());
    }
}
