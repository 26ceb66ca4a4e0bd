package org.entraide.registry.household.web;

import static org.entraide.access.Permission.TAKE_PAYMENTS;
import static org.entraide.access.Permission.WRITE_CLAIMS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import java.util.List;
import java.util.Map;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.entraide.registry.household.mongo.HouseholdHistory;
import org.entraide.registry.household.mongo.HouseholdHistory.Part;
import org.entraide.registry.household.web.HistoryTexts.Told;
import org.entraide.registry.household.web.HouseholdViews.Known;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of a household, and parts of it. */
public final class HouseholdSheet {

    /** What is told of the history at once; the rest is asked for. */
    private static final int BLOCKS = 8;

    private final HouseholdViews views;
    private final HouseholdHistory history;
    private final RegisterFrame frame;

    /** @param texts of the registry and of its pages */
    public HouseholdSheet(HouseholdViews views, HouseholdHistory history, Texts texts) {
        this.views = views;
        this.history = history;
        this.frame = new RegisterFrame(texts);
    }

    /** A form of the page, as it was sent. */
    record Sent(Visit visit, String mutual, String number, String form, Map<String, String> fields) {}

    ModelAndView page(Visit visit, String mutual, String number) {
        return page(visit, views.known(visit.scope(), mutual, number), TypedForm.NONE);
    }

    /** The page again, with what was typed, what is wrong with it, and what others did to the household meanwhile. */
    ModelAndView again(Sent sent, List<Refusal> reasons) {
        Visit visit = sent.visit();
        Known known = views.known(visit.scope(), sent.mutual(), sent.number());
        boolean stale = reasons.stream().anyMatch(reason -> reason.code().equals(Refusal.CHANGED_MEANWHILE));
        Map<String, String> told = stale ? Map.of() : frame.told(reasons, visit);
        ModelAndView page = page(visit, known, new TypedForm(sent.form(), sent.fields(), told));
        page.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        if (stale) {
            long seen = Typing.position(sent.fields().get("position"));
            page.addObject(
                    "changes",
                    texts(visit, known)
                            .told(history.since(visit.scope(), known.mutual(), known.household(), seen, BLOCKS)));
        }
        return page;
    }

    /** The history before a block, as a page of its own, or as the part of a page that it continues. */
    ModelAndView history(Visit visit, String mutual, String number, long before) {
        Known known = views.known(visit.scope(), mutual, number);
        String template = visit.isPartial() ? "registre/parts :: history" : "registre/history";
        ModelAndView page = frame.page(template, visit).addObject("mutual", known.mutual());
        return told(page.addObject("number", number), visit, known, before);
    }

    private ModelAndView page(Visit visit, Known known, TypedForm form) {
        HouseholdView view = views.view(known, views.today(), visit.locale());
        ModelAndView page = frame.page("registre/household", visit)
                .addObject("mutual", known.mutual())
                .addObject("number", view.household())
                .addObject("h", view)
                .addObject("page", HouseholdPage.of(view, known.household()))
                .addObject("position", known.position())
                .addObject("form", form)
                .addObject("changes", null)
                .addObject("likely", List.of())
                .addObject("done", null)
                .addObject("receipt", null)
                .addObject("mayPay", visit.actor().may(TAKE_PAYMENTS))
                .addObject("mayClaim", visit.actor().may(WRITE_CLAIMS))
                .addObject("mayWrite", visit.actor().may(WRITE_HOUSEHOLDS));
        return told(page, visit, known, Long.MAX_VALUE);
    }

    private ModelAndView told(ModelAndView page, Visit visit, Known known, long before) {
        Part part = history.before(visit.scope(), known.mutual(), known.household(), before, BLOCKS);
        List<Told> told = texts(visit, known).told(part.happenings());
        return page.addObject("told", told)
                .addObject("before", part.before().isPresent() ? part.before().getAsLong() : null);
    }

    private HistoryTexts texts(Visit visit, Known known) {
        Wording wording = new Wording(frame.texts(), visit.language());
        return new HistoryTexts(wording, new Writing(wording.locale()), known.mutual(), known.people(), views.zone());
    }
}
