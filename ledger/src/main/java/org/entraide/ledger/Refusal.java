package org.entraide.ledger;

import java.util.List;

/**
 * Why a command was refused: a value, not an exception, and never stored.
 *
 * @param code stable code in capitals, such as {@code HOUSEHOLD_UNKNOWN}; the key of its text in every language
 * @param pointer JSON pointer to the field of the request that it is about; empty for the whole request
 * @param details figures and numbers that the text names, in its order; never a person's data
 */
public record Refusal(String code, String pointer, List<String> details) {

    /** The aggregate is not the one that the request was made for: {@link Guard}. */
    public static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";

    public Refusal {
        details = List.copyOf(details);
    }

    public static Refusal of(String code, String pointer, Object... details) {
        return new Refusal(
                code, pointer, List.of(details).stream().map(String::valueOf).toList());
    }
}
