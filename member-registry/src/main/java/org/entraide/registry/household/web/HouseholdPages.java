package org.entraide.registry.household.web;

import static org.entraide.access.Permission.READ_HOUSEHOLDS;
import static org.entraide.access.Permission.TAKE_PAYMENTS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.entraide.access.Actor;
import org.entraide.access.web.Language;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Guard;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Languages;
import org.entraide.pages.Wording;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.Household;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The register for people: find a household, see how it stands, take its money. */
@Controller
@RequestMapping("/registre")
public final class HouseholdPages {

    private static final int MOST_MUTUALS = 200;

    private final Ledgers<RegistryCommand, Event> ledgers;
    private final HouseholdViews views;
    private final Texts texts;
    private final RegisterFrame frame;

    /** @param texts of the registry and of its pages */
    public HouseholdPages(Ledgers<RegistryCommand, Event> ledgers, HouseholdViews views, Texts texts) {
        this.ledgers = ledgers;
        this.views = views;
        this.texts = texts;
        this.frame = new RegisterFrame(texts);
    }

    /** To one's own mutual, or to a choice where there are several. */
    @GetMapping
    ModelAndView arrive(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        actor.require(READ_HOUSEHOLDS);
        List<Mutual> mutuals = views.mutuals(actor.scope(), MOST_MUTUALS);
        if (mutuals.size() == 1) {
            return new ModelAndView("redirect:/registre/" + mutuals.getFirst().code());
        }
        return frame.page("registre/mutuals", actor, request, response).addObject("mutuals", mutuals);
    }

    @GetMapping("/{mutual}")
    ModelAndView search(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam(defaultValue = "") String q) {
        actor.require(READ_HOUSEHOLDS);
        Mutual within = views.mutual(actor.scope(), mutual);
        return frame.page("registre/search", actor, request, response)
                .addObject("mutual", within)
                .addObject("q", q)
                .addObject("mayWrite", actor.may(WRITE_HOUSEHOLDS))
                .addObject("found", q.isBlank() ? List.of() : views.search(actor.scope(), within, q));
    }

    @GetMapping("/{mutual}/menages/{number}")
    ModelAndView household(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String recu) {
        actor.require(READ_HOUSEHOLDS);
        return household(actor, request, response, mutual, number)
                .addObject("receipt", recu)
                .addObject("form", PaymentPaper.blank(views.today()));
    }

    @PostMapping("/{mutual}/menages/{number}/paiement")
    ModelAndView pay(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @ModelAttribute PaymentPaper paper) {
        actor.require(TAKE_PAYMENTS);
        Mutual within = views.mutual(actor.scope(), mutual);
        views.require(actor.scope(), mutual, number);
        PaymentPaper.Read read = paper.read(within, number);
        List<Refusal> wrong = read.wrong();
        if (read.command() != null) {
            Guard guard = new Guard(Household.key(mutual, number), paper.positionSeen());
            Answer answer = ledgers.ask(
                    mutual, Request.keyed(mutual, actor.id(), paper.keyOrNew(), read.command(), Lane.PEOPLE, guard));
            switch (answer) {
                case Answer.Accepted accepted -> {
                    return new ModelAndView("redirect:"
                            + UriComponentsBuilder.fromPath("/registre/{mutual}/menages/{number}")
                                    .queryParam("recu", accepted.outcome().get("receipt"))
                                    .buildAndExpand(mutual, number)
                                    .toUriString());
                }
                case Answer.Refused refused -> wrong = refused.reasons();
                case Answer.KeyReused _, Answer.Gap _ -> wrong = List.of(Reason.SENT_ALREADY.at(""));
            }
        }
        ModelAndView page = household(actor, request, response, mutual, number);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", paper).addObject("wrong", frame.told(wrong, request, response));
    }

    private ModelAndView household(
            Actor actor, HttpServletRequest request, HttpServletResponse response, String mutual, String number) {
        Language language = Languages.of(request, response);
        Versioned<HouseholdView> found =
                views.get(actor.scope(), mutual, number, new Wording(texts, language).locale());
        return frame.page("registre/household", actor, request, response)
                .addObject("mutual", views.mutual(actor.scope(), mutual))
                .addObject("h", found.state())
                .addObject("position", found.position())
                .addObject("mayPay", actor.may(TAKE_PAYMENTS))
                .addObject("mayWrite", actor.may(WRITE_HOUSEHOLDS))
                .addObject("receipt", null);
    }
}
