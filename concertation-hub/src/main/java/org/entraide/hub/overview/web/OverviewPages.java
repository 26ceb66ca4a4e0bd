package org.entraide.hub.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
            @RequestParam(required = false) @Nullable String to) {
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
        return page.addObject("shell", Shell.of(request, actor, language));
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
                .addObject("charts", Charts.of(overview, writing));
    }
}
