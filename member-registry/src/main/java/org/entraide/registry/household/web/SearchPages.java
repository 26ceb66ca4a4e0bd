package org.entraide.registry.household.web;

import static org.entraide.access.Permission.READ_HOUSEHOLDS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.entraide.access.Actor;
import org.entraide.ledger.web.Texts;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a clerk finds a household. What is searched for is somebody's name or phone: it is posted and kept in the
 * session, so that it stands in no address, history or log, and going back shows the search again.
 */
@Controller
@RequestMapping("/registre")
public final class SearchPages {

    private static final int MOST_MUTUALS = 200;
    private static final int MOST_CHARACTERS = 100;

    private final HouseholdViews views;
    private final HouseholdSearch search;
    private final RegisterFrame frame;

    /** @param texts of the registry and of its pages */
    public SearchPages(HouseholdViews views, HouseholdSearch search, Texts texts) {
        this.views = views;
        this.search = search;
        this.frame = new RegisterFrame(texts);
    }

    /** To one's own mutual, or to a choice where there are several; earlier searches are forgotten. */
    @GetMapping
    ModelAndView arrive(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        actor.require(READ_HOUSEHOLDS);
        List<Mutual> mutuals = views.mutuals(actor.scope(), MOST_MUTUALS);
        mutuals.forEach(mutual -> request.getSession().removeAttribute(attribute(mutual.code())));
        if (mutuals.size() == 1) {
            return new ModelAndView("redirect:/registre/" + mutuals.getFirst().code());
        }
        return frame.page("registre/mutuals", new Visit(actor, request, response))
                .addObject("mutuals", mutuals);
    }

    @GetMapping("/{mutual}")
    ModelAndView last(
            Actor actor, HttpServletRequest request, HttpServletResponse response, @PathVariable String mutual) {
        actor.require(READ_HOUSEHOLDS);
        Mutual within = views.mutual(actor.scope(), mutual);
        @Nullable HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(attribute(within.code()));
        String query = kept instanceof String text ? text : "";
        return shown(
                "registre/search", new Visit(actor, request, response), within, query, found(actor, within, query));
    }

    /** The part of the page with the result while one types; else to the page, or to the only household found. */
    @PostMapping("/{mutual}")
    ModelAndView search(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam(defaultValue = "") String q) {
        actor.require(READ_HOUSEHOLDS);
        Mutual within = views.mutual(actor.scope(), mutual);
        Visit visit = new Visit(actor, request, response);
        String query = q.strip().substring(0, Math.min(q.strip().length(), MOST_CHARACTERS));
        request.getSession().setAttribute(attribute(within.code()), query);
        List<Hit> found = found(actor, within, query);
        if (visit.isPartial()) {
            return shown("registre/parts :: found", visit, within, query, found);
        }
        UriComponentsBuilder to = found.size() == 1
                ? UriComponentsBuilder.fromPath("/registre/{mutual}/menages/{number}")
                : UriComponentsBuilder.fromPath("/registre/{mutual}");
        return new ModelAndView("redirect:"
                + to.buildAndExpand(
                                within.code(),
                                found.isEmpty() ? "" : found.getFirst().household())
                        .toUriString());
    }

    private List<Hit> found(Actor actor, Mutual within, String query) {
        return query.isBlank() ? List.of() : search.hits(actor.scope(), within, query);
    }

    private ModelAndView shown(String template, Visit visit, Mutual within, String query, List<Hit> found) {
        return frame.page(template, visit)
                .addObject("mutual", within)
                .addObject("q", query)
                .addObject("mayWrite", visit.actor().may(WRITE_HOUSEHOLDS))
                .addObject("found", found)
                .addObject("more", found.size() == HouseholdSearch.MOST_SHOWN);
    }

    private static String attribute(String mutual) {
        return "search-" + mutual;
    }
}
