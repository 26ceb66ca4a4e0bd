package org.entraide.hub.feed.web;

import java.util.Locale;
import org.entraide.ledger.web.Problem;
import org.entraide.ledger.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A feed is not opened: what was asked for is unclear, or too much is open. */
final class FeedRefused extends RuntimeException {

    /** Until then it is known who of the user's feeds is still there. */
    private static final String SOON = "5";

    private static final String LATER = "30";

    private final HttpStatus status;
    private final String code;
    private final transient Object[] details;

    /** @param code of the texts that say what to do */
    FeedRefused(HttpStatus status, String code, Object... details) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.details = details.clone();
    }

    ResponseEntity<Problem> answer(Problems problems, Locale locale) {
        ResponseEntity<Problem> problem = problems.problem(status, locale, code, details);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).headers(problem.getHeaders());
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, status == HttpStatus.TOO_MANY_REQUESTS ? SOON : LATER);
        }
        return answer.body(problem.getBody());
    }
}
