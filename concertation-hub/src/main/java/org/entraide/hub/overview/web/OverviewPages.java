package org.entraide.hub.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.entraide.access.web.Language;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Languages;
import org.entraide.pages.Shell;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures for people. */
@Controller
public final class OverviewPages {

    private final Overviews overviews;
    private final Clock clock;
    private final Texts texts;

    public OverviewPages(Overviews overviews, Clock clock, Texts texts) {
        this.overviews = overviews;
        this.clock = clock;
        this.texts = texts;
    }

    /** Where one arrives; what was asked for unclearly is answered with all of one's scope and a word about it. */
    @GetMapping(Links.PATH)
    ModelAndView overview(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order) {
        actor.require(Permission.READ_FIGURES);
        Language language = Languages.of(request, response);
        int colon = place == null ? -1 : place.indexOf(':');
        String askedLevel = place == null || colon < 0 ? level : place.substring(0, colon);
        String askedId = place == null || colon < 0 ? id : place.substring(colon + 1);
        ModelAndView page;
        try {
            page = page(actor, Question.of(actor.scope(), askedLevel, askedId, from, to), language);
        } catch (Question.Unclear unclear) {
            page = page(actor, Question.of(actor.scope(), null, null, null, null), language);
            page.addObject("unclear", "UNCLEAR_" + unclear.parameter().toUpperCase(Locale.ROOT));
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page.addObject("byRise", Links.BY_RISE.equals(order))
                .addObject("mayFollow", actor.may(Permission.READ_DIGEST))
                .addObject("shell", Shell.of(request, actor, language));
    }

    /** The table of the same page, as a file in the reader's language. */
    @GetMapping(Links.PATH + ".csv")
    ResponseEntity<String> table(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String level,
            @RequestParam String id,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String order) {
        actor.require(Permission.READ_FIGURES);
        Wording wording = new Wording(texts, Languages.of(request, response));
        Question question = Question.of(actor.scope(), level, id, from, to);
        Overview now = overviews.overview(
                actor.scope(),
                question.level(),
                question.id(),
                question.period().orElseThrow());
        boolean french = wording.locale().getLanguage().equals("fr");
        Links links = new Links(now, wording);
        Download download = new Download(
                french ? ';' : ',',
                french ? ',' : '.',
                column -> wording.say("csv." + column),
                (row, name) -> links.name(row.place(), name));
        String file = download.of(Comparison.of(overviews, actor.scope(), now), Links.BY_RISE.equals(order));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(now) + "\"")
                .body(file);
    }

    private static String fileName(Overview shown) {
        String place = shown.place().id().replaceAll("[^A-Za-z0-9-]", "");
        return "entraide-" + place + "-" + shown.period().from() + "-"
                + shown.period().to() + ".csv";
    }

    @ExceptionHandler(Question.Unclear.class)
    ModelAndView unclear(Question.Unclear unclear) {
        return new ModelAndView("redirect:" + Links.PATH);
    }

    private ModelAndView page(Actor actor, Question question, Language language) {
        YearMonth lastActive =
                overviews.lastActiveMonth(actor.scope(), question.level(), question.id(), YearMonth.now(clock));
        Period period = question.period().orElseGet(() -> Period.yearUpTo(lastActive));
        Overview overview = overviews.overview(actor.scope(), question.level(), question.id(), period);
        Wording wording = new Wording(texts, language);
        Writing writing = new Writing(wording.locale());
        Links links = new Links(overview, wording);
        return new ModelAndView("concertation/overview")
                .addObject("t", wording)
                .addObject("w", writing)
                .addObject("o", overview)
                .addObject("links", links)
                .addObject("path", links.path(actor.scope()))
                .addObject("years", links.years(lastActive))
                .addObject("compared", Comparison.of(overviews, actor.scope(), overview))
                .addObject("c", new Changes(wording, writing))
                .addObject("charts", Charts.of(overview, writing));
    }
}
