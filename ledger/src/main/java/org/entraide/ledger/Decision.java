package org.entraide.ledger;

import java.util.List;
import java.util.Map;

/** What a pure decision comes to. */
public sealed interface Decision<E> {

    /**
     * The command takes effect.
     *
     * @param outcome the ids it gave out, such as household and receipt number; stored, and answered again for ever
     * @param events facts in order
     */
    record Accepted<E>(Map<String, String> outcome, List<E> events) implements Decision<E> {

        public Accepted {
            outcome = Map.copyOf(outcome);
            events = List.copyOf(events);
        }
    }

    /** Nothing happens. At least one reason. */
    record Refused<E>(List<Refusal> reasons) implements Decision<E> {

        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <E> Decision<E> refused(String code, String pointer, Object... details) {
        return new Refused<>(List.of(Refusal.of(code, pointer, details)));
    }
}
