package org.entraide.registry.household.web;

import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entraide.access.Actor;
import org.entraide.access.web.KeptForm;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Languages;
import org.entraide.registry.command.Reason;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.mutual.Mutual;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a clerk enrols a family. Households that may be the same are shown before anything is saved. */
@Controller
@RequestMapping("/registre/{mutual}/menages")
public final class EntryPages {

    private final Households households;
    private final HouseholdViews views;
    private final HouseholdSearch search;
    private final RegisterFrame frame;

    /** @param texts of the registry and of its pages */
    public EntryPages(Households households, HouseholdViews views, HouseholdSearch search, Texts texts) {
        this.households = households;
        this.views = views;
        this.search = search;
        this.frame = new RegisterFrame(texts);
    }

    @GetMapping("/nouveau")
    ModelAndView blank(
            Actor actor, HttpServletRequest request, HttpServletResponse response, @PathVariable String mutual) {
        actor.require(WRITE_HOUSEHOLDS);
        return form(new Visit(actor, request, response), mutual, EnrolmentPaper.blank(views.today()));
    }

    /** The address of the form that is opened, as by a change of language, leads to a blank one. */
    @GetMapping
    ModelAndView open(HttpServletRequest request, HttpServletResponse response, @PathVariable String mutual) {
        // Remembers the language that the address asks for.
        Languages.of(request, response);
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/registre/{mutual}/menages/nouveau")
                        .buildAndExpand(mutual)
                        .encode()
                        .toUriString());
    }

    @PostMapping
    ModelAndView enrol(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> others) {
        actor.require(WRITE_HOUSEHOLDS);
        Visit visit = new Visit(actor, request, response);
        Mutual within = views.mutual(actor.scope(), mutual);
        EnrolmentPaper paper = new EnrolmentPaper(fields);
        if (KeptForm.isGivenBack(fields)) {
            return form(visit, mutual, paper);
        }
        List<Refusal> wrong = new ArrayList<>();
        HouseholdToEnrol household = paper.read(mutual, others, views.today(), wrong);
        List<Hit> likely = wrong.isEmpty() ? likely(visit, within, paper.key(), household) : List.of();
        if (wrong.isEmpty()
                && others.containsAll(likely.stream().map(Hit::household).toList())) {
            switch (households.enrol(actor.id(), paper.key(), household)) {
                case Answer.Accepted accepted -> {
                    return to(mutual, Objects.requireNonNull(accepted.outcome().get("household")));
                }
                case Answer.Refused refused -> wrong.addAll(refused.reasons());
                case Answer.KeyReused _, Answer.Gap _ -> wrong.add(Reason.SENT_ALREADY.at(""));
            }
        }
        ModelAndView page = form(visit, mutual, paper);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("wrong", frame.told(wrong, visit))
                .addObject("likely", wrong.isEmpty() ? likely : List.of());
    }

    /** Members of other households who may be one of the people; whoever this form enrolled already is no other. */
    private List<Hit> likely(Visit visit, Mutual within, String key, HouseholdToEnrol household) {
        Set<String> own = Set.copyOf(Households.memberNumbers(visit.actor().id(), key, household));
        Map<String, Hit> likely = new LinkedHashMap<>();
        for (PersonToEnrol person : household.people()) {
            search.alike(visit.scope(), within, person, own).forEach(hit -> likely.putIfAbsent(hit.household(), hit));
        }
        return List.copyOf(likely.values());
    }

    private ModelAndView form(Visit visit, String mutual, EnrolmentPaper paper) {
        return frame.page("registre/enrol", visit)
                .addObject("mutual", views.mutual(visit.scope(), mutual))
                .addObject("shown", EnrolmentPaper.SHOWN)
                .addObject("rows", EnrolmentPaper.ROWS)
                .addObject("likely", List.of())
                .addObject("form", paper);
    }

    private static ModelAndView to(String mutual, String number) {
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/registre/{mutual}/menages/{number}")
                        .queryParam("fait", "nouveau")
                        .buildAndExpand(mutual, number)
                        .toUriString());
    }
}
