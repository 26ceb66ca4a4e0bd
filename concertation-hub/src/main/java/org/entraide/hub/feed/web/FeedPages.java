package org.entraide.hub.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.entraide.access.web.Language;
import org.entraide.access.web.SharedSessions;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.feed.Grade;
import org.entraide.hub.overview.web.Overviews;
import org.entraide.ledger.web.Problem;
import org.entraide.ledger.web.Problems;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Languages;
import org.entraide.pages.Shell;
import org.entraide.pages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Feeds for people: a page with the latest items, and the same feed for its script, which cannot sign in by itself. */
@Controller
public final class FeedPages {

    static final String PATH = "/concertation/flux";

    private static final int SHOWN = 50;

    private final Feeds feeds;
    private final Overviews overviews;
    private final Texts texts;
    private final ZoneId zone;

    /** @param zone in which times are written */
    public FeedPages(Feeds feeds, Overviews overviews, Texts texts, ZoneId zone) {
        this.feeds = feeds;
        this.overviews = overviews;
        this.texts = texts;
        this.zone = zone;
    }

    /** What was asked for unclearly is answered with all of one's scope. */
    @GetMapping(PATH)
    ModelAndView page(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false, defaultValue = "digest") String grade,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable List<String> types) {
        actor.require(Permission.READ_DIGEST);
        Language language = Languages.of(request, response);
        Wording wording = new Wording(texts, language);
        Wanted wanted = wanted(actor, grade, place, types);
        FeedPage page = new FeedPage(wanted, wording, zone);
        return new ModelAndView("concertation/flux")
                .addObject("t", wording)
                .addObject("f", page)
                .addObject("places", page.places(overviews.around(actor.scope(), wanted.place())))
                .addObject("kinds", page.kinds())
                .addObject("mayFollowEvents", actor.may(Permission.READ_EVENTS))
                .addObject("latest", page.lines(feeds.latest(wanted, SHOWN), feeds.cursors()))
                .addObject("shell", Shell.of(request, actor, language));
    }

    /** A type that the other grade knows is dropped, so that one can change the grade of what one looks at. */
    private Wanted wanted(Actor actor, String grade, @Nullable String place, @Nullable List<String> types) {
        int colon = place == null ? -1 : place.indexOf(':');
        String level = place == null || colon < 0 ? null : place.substring(0, colon);
        String id = place == null || colon < 0 ? null : place.substring(colon + 1);
        Grade known = Grade.of(grade).orElse(Grade.DIGEST);
        List<String> asked = types == null ? List.of() : types;
        List<String> told = FeedPage.told(known).filter(asked::contains).toList();
        try {
            return Wanted.of(actor, overviews, known.id(), level, id, told);
        } catch (FeedRefused unclear) {
            return Wanted.of(actor, overviews, known.id(), null, null, told);
        }
    }

    /** The feed of the page's script. It ends when the session does. */
    @GetMapping(PATH + "/{grade}")
    void feed(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String grade,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable List<String> types,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false, defaultValue = "") String client,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEventId)
            throws IOException {
        Wanted wanted = Wanted.of(actor, overviews, grade, level, id, types);
        Cursor from = feeds.start(wanted, lastEventId, after);
        if (request.getMethod().equals("HEAD")) {
            Feeds.begun(response);
            return;
        }
        Sentences sentences = Sentences.in(new Wording(texts, Languages.of(request, response)));
        feeds.open(actor, wanted, from, sentences, new Feeds.Answer(response, client, SharedSessions.lasting(request)));
    }

    @ExceptionHandler(FeedRefused.class)
    ResponseEntity<Problem> refused(FeedRefused refused, Locale locale) {
        return refused.answer(new Problems(texts), locale);
    }
}
