package org.entraide.ledger;

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

    private final Head head;
    private final Facts<E> facts;
    private final int eventBytes;
    private final Map<String, Long> seqs;
    private final Map<String, Long> watermarks;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int chars;

    Draft(Head head, Facts<E> facts, int eventBytes) {
        this.head = head;
        this.facts = facts;
        this.eventBytes = eventBytes;
        this.seqs = new HashMap<>(head.seqs());
        this.watermarks = new HashMap<>(head.watermarks());
    }

    /** Adds what a request came to; refuses when an event is larger than any reader would take. */
    Optional<Refusal> add(Request<?> request, Decision.Accepted<E> accepted) {
        List<String> texts = accepted.events().stream().map(facts::write).toList();
        for (String text : texts) {
            if (text.getBytes(StandardCharsets.UTF_8).length > eventBytes) {
                return Optional.of(Refusal.of("EVENT_TOO_LARGE", "", eventBytes));
            }
        }
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
        return Optional.empty();
    }

    private Written number(E event, String text) {
        String stream = facts.streamOf(event).orElse("");
        long seq = stream.isEmpty() ? 0 : seqs.merge(stream, 1L, Long::sum);
        chars += text.length() + 200;
        return new Written(facts.typeOf(event), stream, seq, text);
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

    int chars() {
        return chars;
    }

    Block seal(Instant at) {
        return Block.seal(head.ledger(), number(), head.hash(), at, List.copyOf(entries.values()));
    }
}
