package org.entraide.hub.overview.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Problem;
import org.entraide.ledger.web.Problems;
import org.entraide.ledger.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs. */
@RestController
public final class OverviewController {

    private final Overviews overviews;
    private final Clock clock;
    private final Problems problems;

    public OverviewController(Overviews overviews, Clock clock, Texts texts) {
        this.overviews = overviews;
        this.clock = clock;
        this.problems = new Problems(texts);
    }

    /**
     * The overview of a network, a country or a mutual. Without level and id: all of one's scope; without months: the
     * year up to the last month with payments or claims.
     */
    @GetMapping("/api/hub/v1/overview")
    OverviewAnswer overview(
            Actor actor,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        actor.require(Permission.READ_FIGURES);
        Question question = Question.of(actor.scope(), level, id, from, to);
        Period period = question.period().orElseGet(() -> latest(overviews, actor, question, clock));
        return OverviewAnswer.of(overviews.overview(actor.scope(), question.level(), question.id(), period));
    }

    /** The same table as a file, for spreadsheets and statistics. */
    @GetMapping(value = "/api/hub/v1/overview.csv", produces = "text/csv;charset=UTF-8")
    String table(
            Actor actor,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        actor.require(Permission.READ_FIGURES);
        Question question = Question.of(actor.scope(), level, id, from, to);
        Period period = question.period().orElseGet(() -> latest(overviews, actor, question, clock));
        Overview now = overviews.overview(actor.scope(), question.level(), question.id(), period);
        return Download.forPrograms().of(Comparison.of(overviews, actor.scope(), now), false);
    }

    static Period latest(Overviews overviews, Actor actor, Question question, Clock clock) {
        YearMonth now = YearMonth.now(clock);
        return Period.yearUpTo(overviews.lastActiveMonth(actor.scope(), question.level(), question.id(), now));
    }

    @ExceptionHandler(Question.Unclear.class)
    ResponseEntity<Problem> unclear(Question.Unclear unclear, Locale locale) {
        Refusal reason = Refusal.of("UNCLEAR_" + unclear.parameter().toUpperCase(Locale.ROOT), "");
        return problems.problem(HttpStatus.BAD_REQUEST, locale, "BAD_REQUEST", java.util.List.of(reason), null);
    }
}
