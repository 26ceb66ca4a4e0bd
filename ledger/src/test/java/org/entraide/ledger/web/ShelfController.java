package org.entraide.ledger.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entraide.ledger.Answer;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller as services have them; it answers whatever a test wants. */
@RestController
final class ShelfController {

    /** The body of a request. */
    record Filling(
            @Nullable String jar,
            @Nullable LocalDate on,
            int beans,
            @Nullable List<Bean> extra) {}

    record Bean(String colour, long weight) {}

    private final Replies replies = new Replies(new Texts());
    private Answer answer = new Answer.Accepted(Map.of(), 1, false);
    private LedgerAway.@Nullable Cause away;

    void answers(Answer next) {
        answer = next;
    }

    void isAway(LedgerAway.Cause cause) {
        away = cause;
    }

    @PostMapping("/fillings")
    ResponseEntity<?> fill(@RequestBody Filling filling, Submission submission, Locale locale) {
        BadRequest.required(filling.jar(), "/jar");
        if (away != null) {
            throw new LedgerAway(away, Duration.ofSeconds(7), null);
        }
        return replies.created(answer, locale);
    }

    @PostMapping("/changes")
    ResponseEntity<?> change(Submission submission, Locale locale) {
        if (submission.position() < 0) {
            throw new IllegalStateException("the pattern has no sign");
        }
        return replies.changed(answer, locale, () -> Map.of("beans", 3));
    }

    @GetMapping("/jars/{number}")
    String jar(@PathVariable int number, @RequestParam LocalDate on, AtLeast atLeast) {
        return number + " " + on + " " + atLeast.position();
    }

    static Answer refused(Refusal... reasons) {
        return new Answer.Refused(List.of(reasons));
    }
}
