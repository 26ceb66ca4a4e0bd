package org.entraide.registry.household.web;

import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entraide.access.Actor;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Guard;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Writing;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.household.Household;
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

/** Where a clerk enrols a family and takes out its cover. What was typed is never lost to an error. */
@Controller
@RequestMapping("/registre/{mutual}")
public final class EntryPages {

    private final Ledgers<RegistryCommand, Event> ledgers;
    private final Households households;
    private final HouseholdViews views;
    private final RegisterFrame frame;

    /** @param texts of the registry and of its pages */
    public EntryPages(
            Ledgers<RegistryCommand, Event> ledgers, Households households, HouseholdViews views, Texts texts) {
        this.ledgers = ledgers;
        this.households = households;
        this.views = views;
        this.frame = new RegisterFrame(texts);
    }

    @GetMapping("/menages/nouveau")
    ModelAndView blank(
            Actor actor, HttpServletRequest request, HttpServletResponse response, @PathVariable String mutual) {
        actor.require(WRITE_HOUSEHOLDS);
        return form(actor, request, response, mutual, EnrolmentPaper.blank(views.today()));
    }

    @PostMapping("/menages")
    ModelAndView enrol(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam Map<String, String> fields) {
        actor.require(WRITE_HOUSEHOLDS);
        views.mutual(actor.scope(), mutual);
        EnrolmentPaper paper = new EnrolmentPaper(fields);
        List<Refusal> wrong = new ArrayList<>();
        HouseholdToEnrol household = paper.read(mutual, views.today(), wrong);
        if (wrong.isEmpty()) {
            switch (households.enrol(actor.id(), paper.key(), household)) {
                case Answer.Accepted accepted -> {
                    return to(mutual, Objects.requireNonNull(accepted.outcome().get("household")));
                }
                case Answer.Refused refused -> wrong.addAll(refused.reasons());
                case Answer.KeyReused _, Answer.Gap _ -> wrong.add(Reason.SENT_ALREADY.at(""));
            }
        }
        ModelAndView page = form(actor, request, response, mutual, paper);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("wrong", frame.told(wrong, request, response));
    }

    /** The first cover, a renewal, or a change of package at renewal. */
    @PostMapping("/menages/{number}/couverture")
    ModelAndView cover(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @RequestParam Map<String, String> fields) {
        actor.require(WRITE_HOUSEHOLDS);
        views.require(actor.scope(), mutual, number);
        Optional<LocalDate> day = Writing.typedDay(fields.getOrDefault("startsOn", ""));
        List<Refusal> wrong = new ArrayList<>();
        if (day.isEmpty()) {
            wrong.add(Reason.DATE_UNREADABLE.at("/startsOn"));
        } else {
            PaymentPaper seen = new PaymentPaper(null, null, null, null, fields.get("key"), fields.get("position"));
            TakeOutCover command = new TakeOutCover(mutual, number, fields.getOrDefault("packageCode", ""), day.get());
            Guard guard = new Guard(Household.key(mutual, number), seen.positionSeen());
            switch (ledgers.ask(
                    mutual, Request.keyed(mutual, actor.id(), seen.keyOrNew(), command, Lane.PEOPLE, guard))) {
                case Answer.Accepted _ -> {
                    return to(mutual, number);
                }
                case Answer.Refused refused -> wrong.addAll(refused.reasons());
                case Answer.KeyReused _, Answer.Gap _ -> wrong.add(Reason.SENT_ALREADY.at(""));
            }
        }
        Mutual within = views.mutual(actor.scope(), mutual);
        ModelAndView page = frame.page("registre/cover", actor, request, response);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("mutual", within)
                .addObject("number", number)
                .addObject("position", fields.getOrDefault("position", ""))
                .addObject("packageCode", fields.getOrDefault("packageCode", ""))
                .addObject("startsOn", fields.getOrDefault("startsOn", ""))
                .addObject("wrong", frame.told(wrong, request, response));
    }

    private ModelAndView form(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            String mutual,
            EnrolmentPaper paper) {
        return frame.page("registre/enrol", actor, request, response)
                .addObject("mutual", views.mutual(actor.scope(), mutual))
                .addObject("rows", EnrolmentPaper.ROWS)
                .addObject("form", paper);
    }

    private static ModelAndView to(String mutual, String number) {
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/registre/{mutual}/menages/{number}")
                        .buildAndExpand(mutual, number)
                        .toUriString());
    }
}
