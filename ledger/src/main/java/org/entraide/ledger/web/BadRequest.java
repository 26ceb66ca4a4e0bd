package org.entraide.ledger.web;

import java.util.List;
import org.entraide.ledger.Refusal;
import org.springframework.http.HttpStatus;

/** The request cannot be understood or lacks something; nothing was asked of the ledger. */
public final class BadRequest extends RuntimeException {

    private final transient HttpStatus status;
    private final transient List<Refusal> reasons;

    public BadRequest(HttpStatus status, List<Refusal> reasons) {
        super(reasons.getFirst().code());
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    /** 400 for one field. */
    public static BadRequest of(String code, String pointer, Object... details) {
        return new BadRequest(HttpStatus.BAD_REQUEST, List.of(Refusal.of(code, pointer, details)));
    }

    /** The field, or 400 when it is missing. */
    public static <T> T required(@org.jspecify.annotations.Nullable T field, String pointer) {
        if (field == null) {
            throw of("FIELD_MISSING", pointer);
        }
        return field;
    }

    HttpStatus status() {
        return status;
    }

    List<Refusal> reasons() {
        return reasons;
    }
}
