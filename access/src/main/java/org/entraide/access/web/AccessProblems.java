package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entraide.access.NotInScope;
import org.entraide.access.NotPermitted;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers where there is nothing, or nothing for this actor, which must look the same: problems to programs, error
 * pages to people.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessProblems {

    @ExceptionHandler({NotInScope.class, NoResourceFoundException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(Problem.NOT_FOUND, HttpServletResponse.SC_NOT_FOUND, request, response);
    }

    @ExceptionHandler(NotPermitted.class)
    void notPermitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(Problem.FORBIDDEN, HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    private static void answer(Problem problem, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problem.write(request, response);
        } else {
            response.sendError(status);
        }
    }
}
