package org.entraide.ledger.web;

import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A method that an address does not have. No controller is chosen by then, so {@link ApiProblems} is not asked. */
@RestControllerAdvice
@Order(ApiProblems.BEFORE_SPRINGS_OWN)
public final class WrongMethods {

    private final Problems problems = new Problems(new Texts());

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException wrong, Locale locale) {
        ResponseEntity<Problem> problem =
                problems.problem(HttpStatus.METHOD_NOT_ALLOWED, locale, "METHOD_NOT_ALLOWED", wrong.getMethod());
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .headers(wrong.getHeaders())
                .body(problem.getBody());
    }
}
