package org.entraide.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type stable name, {@code urn:entraide:problem:…}
 * @param title in the user's language
 * @param detail what to do about it
 * @param errors one per field or rule
 * @param current for 412: the state as it is now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<Item> errors,
        @Nullable Object current) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer to the field; empty for the whole request
     * @param code stable code
     */
    public record Item(String pointer, String code, String message) {}
}
