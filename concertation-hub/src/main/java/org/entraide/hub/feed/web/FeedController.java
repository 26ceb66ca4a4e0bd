package org.entraide.hub.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.access.web.Language;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.overview.web.Overviews;
import org.entraide.ledger.web.Problem;
import org.entraide.ledger.web.Problems;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feeds for programs. */
@RestController
public final class FeedController {

    private final Feeds feeds;
    private final Overviews overviews;
    private final Texts texts;
    private final Problems problems;

    public FeedController(Feeds feeds, Overviews overviews, Texts texts) {
        this.feeds = feeds;
        this.overviews = overviews;
        this.texts = texts;
        this.problems = new Problems(texts);
    }

    /**
     * A feed as Server-Sent Events; {@code grade} is {@code digest} or {@code events}. Without level and id: all of
     * one's scope; without types: all. It begins after {@code Last-Event-ID}, after the cursor {@code after}, at the
     * beginning with {@code after=beginning}, and now without any of these. A client that names itself with {@code
     * client} takes its own place again when it comes again after a cut.
     */
    @GetMapping(value = "/api/hub/v1/feeds/{grade}", produces = "text/event-stream")
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
        Sentences sentences = Sentences.in(new Wording(texts, Language.of(request)));
        feeds.open(actor, wanted, from, sentences, new Feeds.Answer(response, client, () -> true));
    }

    @ExceptionHandler(FeedRefused.class)
    ResponseEntity<Problem> refused(FeedRefused refused, Locale locale) {
        return refused.answer(problems, locale);
    }
}
