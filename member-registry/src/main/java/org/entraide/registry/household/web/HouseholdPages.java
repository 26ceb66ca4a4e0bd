package org.entraide.registry.household.web;

import static org.entraide.access.Permission.READ_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entraide.access.Actor;
import org.entraide.ledger.web.Texts;
import org.entraide.registry.household.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A household to look at: how it stands, who is in it, its account, what happened to it. */
@Controller
@RequestMapping("/registre/{mutual}")
public final class HouseholdPages {

    private final HouseholdViews views;
    private final HouseholdSheet sheet;
    private final RegisterFrame frame;

    /** @param texts of the registry and of its pages */
    public HouseholdPages(HouseholdViews views, HouseholdSheet sheet, Texts texts) {
        this.views = views;
        this.sheet = sheet;
        this.frame = new RegisterFrame(texts);
    }

    /**
     * @param fait what was just done here
     * @param recu the receipt that was just given
     */
    @GetMapping("/menages/{number}")
    ModelAndView household(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String fait,
            @RequestParam(required = false) @Nullable String recu) {
        actor.require(READ_HOUSEHOLDS);
        ModelAndView page = sheet.page(new Visit(actor, request, response), mutual, number);
        // Anybody can write a link: only what is so is said.
        boolean given =
                recu != null && page.getModel().get("page") instanceof HouseholdPage household && household.shows(recu);
        return page.addObject("receipt", given ? recu : null)
                .addObject("done", ChangePages.FORMS.contains(fait == null ? "" : fait) ? fait : null);
    }

    /** Earlier parts of the history. */
    @GetMapping("/menages/{number}/histoire")
    ModelAndView history(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String avant) {
        actor.require(READ_HOUSEHOLDS);
        long before = Typing.position(avant);
        return sheet.history(new Visit(actor, request, response), mutual, number, before < 0 ? Long.MAX_VALUE : before);
    }

    /** A member's name, for pages of other services: they know members by number alone, and a browser puts it in. */
    @GetMapping("/membres/{member}/nom")
    ModelAndView name(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String member) {
        actor.require(READ_HOUSEHOLDS);
        String name =
                views.member(actor.scope(), mutual, member).map(Person::name).orElse(null);
        return frame.page("registre/name", new Visit(actor, request, response)).addObject("name", name);
    }
}
