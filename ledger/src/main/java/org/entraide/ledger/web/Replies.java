package org.entraide.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The clerk's answers as HTTP answers. */
public final class Replies {

    private final Problems problems;

    public Replies(Texts texts) {
        this.problems = new Problems(texts);
    }

    /** For a command that makes something new: 201 and the ids it was given. */
    public ResponseEntity<?> created(Answer answer, Locale locale) {
        return reply(answer, locale, HttpStatus.CREATED, () -> null);
    }

    /** For a guarded change; {@code current} is asked for only when the guard did not hold. */
    public ResponseEntity<?> changed(Answer answer, Locale locale, Supplier<@Nullable Object> current) {
        return reply(answer, locale, HttpStatus.OK, current);
    }

    private ResponseEntity<?> reply(
            Answer answer, Locale locale, HttpStatus status, Supplier<@Nullable Object> current) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted(accepted, status);
            case Answer.Refused refused -> refused(refused.reasons(), locale, current);
            case Answer.KeyReused() -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, locale, "KEY_REUSED");
            case Answer.Gap gap -> throw new IllegalStateException("only noted events have gaps: " + gap.source());
        };
    }

    private static ResponseEntity<Map<String, String>> accepted(Answer.Accepted accepted, HttpStatus status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag("\"" + accepted.position() + "\"");
        if (accepted.replayed()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(accepted.outcome());
    }

    private ResponseEntity<Problem> refused(List<Refusal> reasons, Locale locale, Supplier<@Nullable Object> current) {
        boolean changed = reasons.stream().anyMatch(reason -> reason.code().equals(Refusal.CHANGED_MEANWHILE));
        return changed
                ? problems.problem(HttpStatus.PRECONDITION_FAILED, locale, "CHANGED_MEANWHILE", reasons, current.get())
                : problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, locale, "REFUSED", reasons, null);
    }
}
