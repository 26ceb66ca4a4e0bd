package org.entraide.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Whatever stops an API request before or behind the controller, as a problem that says what to do. */
@RestControllerAdvice(annotations = RestController.class)
@Order(ApiProblems.BEFORE_SPRINGS_OWN)
public final class ApiProblems {

    /** Spring Boot's own problems, at 0, have neither our types nor our languages. */
    static final int BEFORE_SPRINGS_OWN = -10;

    private final Problems problems = new Problems(new Texts());

    @ExceptionHandler(BadRequest.class)
    ResponseEntity<Problem> badRequest(BadRequest bad, Locale locale) {
        return problems.problem(bad.status(), locale, "BAD_REQUEST", bad.reasons(), null);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return bad(locale, reason(unreadable.getCause()));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        return bad(locale, Refusal.of("PARAMETER_INVALID", "", mismatch.getName()));
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, Locale locale) {
        return bad(locale, Refusal.of("PARAMETER_MISSING", "", missing.getParameterName()));
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException wrong, Locale locale) {
        return problems.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, locale, "JSON_EXPECTED");
    }

    @ExceptionHandler(LedgerAway.class)
    ResponseEntity<Problem> away(LedgerAway away, Locale locale) {
        ResponseEntity<Problem> problem = problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE, locale, away.reason().name());
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(away.retryAfter().toSeconds()))
                .body(problem.getBody());
    }

    private ResponseEntity<Problem> bad(Locale locale, Refusal reason) {
        return problems.problem(HttpStatus.BAD_REQUEST, locale, "BAD_REQUEST", List.of(reason), null);
    }

    private static Refusal reason(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Refusal.of("FIELD_UNKNOWN", pointer(unknown), unknown.getPropertyName());
            case InvalidFormatException invalid -> Refusal.of("VALUE_INVALID", pointer(invalid));
            case DatabindException mismatch -> Refusal.of("VALUE_INVALID", pointer(mismatch));
            case InputCoercionException tooLarge -> Refusal.of("VALUE_INVALID", pointer(tooLarge));
            case JacksonException malformed -> malformed(malformed.getLocation());
            case null, default -> Refusal.of("BODY_MISSING", "");
        };
    }

    private static Refusal malformed(@Nullable TokenStreamLocation at) {
        return at == null
                ? Refusal.of("BODY_MISSING", "")
                : Refusal.of("JSON_MALFORMED", "", at.getLineNr(), at.getColumnNr());
    }

    private static String pointer(JacksonException problem) {
        return problem.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
