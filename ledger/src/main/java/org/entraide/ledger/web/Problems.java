package org.entraide.ledger.web;

import java.util.List;
import java.util.Locale;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Makes problems out of codes. */
public final class Problems {

    private final Texts texts;

    public Problems(Texts texts) {
        this.texts = texts;
    }

    /** A problem without a list of errors; {@code code} also names its title ({@code code.title}) and detail. */
    public ResponseEntity<Problem> problem(HttpStatus status, Locale locale, String code, Object... details) {
        return answer(
                status,
                new Problem(
                        type(code),
                        texts.text(locale, code + ".title"),
                        status.value(),
                        texts.text(locale, code, details),
                        List.of(),
                        null));
    }

    /** A problem about fields or rules. */
    public ResponseEntity<Problem> problem(
            HttpStatus status, Locale locale, String code, List<Refusal> reasons, @Nullable Object current) {
        List<Problem.Item> errors = reasons.stream()
                .map(reason -> new Problem.Item(reason.pointer(), reason.code(), texts.text(locale, reason)))
                .toList();
        String title = texts.text(locale, code + ".title");
        return answer(
                status,
                new Problem(type(code), title, status.value(), errors.getFirst().message(), errors, current));
    }

    private static String type(String code) {
        return "urn:entraide:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ResponseEntity<Problem> answer(HttpStatus status, Problem problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
