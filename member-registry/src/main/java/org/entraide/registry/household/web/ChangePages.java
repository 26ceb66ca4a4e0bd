package org.entraide.registry.household.web;

import static org.entraide.access.Permission.TAKE_PAYMENTS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.access.Actor;
import org.entraide.access.Scope;
import org.entraide.access.web.KeptForm;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.Event;
import org.entraide.events.HouseholdCategory;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Guard;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.pages.Languages;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.ChangeCategory;
import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.PersonToAdd;
import org.entraide.registry.household.web.HouseholdSheet.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The forms on a household's page. What was typed is never lost to an error, and a form sent twice counts once. */
@Controller
@RequestMapping("/registre/{mutual}/menages/{number}")
public final class ChangePages {

    /** Names of the forms: the last part of their address, and of the notice that tells of their success. */
    static final Set<String> FORMS =
            Set.of("membres", "departs", "adherent", "categorie", "couverture", "paiement", "nouveau");

    private final Ledgers<RegistryCommand, Event> ledgers;
    private final Households households;
    private final HouseholdViews views;
    private final HouseholdSearch search;
    private final HouseholdSheet sheet;

    public ChangePages(
            Ledgers<RegistryCommand, Event> ledgers,
            Households households,
            HouseholdViews views,
            HouseholdSearch search,
            HouseholdSheet sheet) {
        this.ledgers = ledgers;
        this.households = households;
        this.views = views;
        this.search = search;
        this.sheet = sheet;
    }

    /** Takes any of the forms. */
    @PostMapping("/{form:membres|departs|adherent|categorie|couverture|paiement}")
    ModelAndView change(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @PathVariable String form,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> others) {
        actor.require(form.equals("paiement") ? TAKE_PAYMENTS : WRITE_HOUSEHOLDS);
        views.require(actor.scope(), mutual, number);
        Sent sent = new Sent(new Visit(actor, request, response), mutual, number, form, fields);
        if (KeptForm.isGivenBack(fields)) {
            return sheet.again(sent, List.of());
        }
        if (form.equals("membres")) {
            return add(sent, others);
        }
        List<Refusal> wrong = new ArrayList<>();
        RegistryCommand command = command(sent, wrong);
        return wrong.isEmpty() ? answered(sent, ask(sent, command)) : sheet.again(sent, wrong);
    }

    private ModelAndView answered(Sent sent, Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> done(sent, accepted);
            case Answer.Refused refused -> sheet.again(sent, refused.reasons());
            case Answer.KeyReused _, Answer.Gap _ -> sheet.again(sent, List.of(Reason.SENT_ALREADY.at("")));
        };
    }

    /** A form's address that is opened, as by a change of language, leads to its household. */
    @GetMapping("/{form:membres|departs|adherent|categorie|couverture|paiement}")
    ModelAndView open(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @PathVariable String form) {
        // Remembers the language that the address asks for.
        Languages.of(request, response);
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/registre/{mutual}/menages/{number}")
                        .fragment(form)
                        .buildAndExpand(mutual, number)
                        .encode()
                        .toUriString());
    }

    /** Who may be a member already is shown before anything is saved. */
    private ModelAndView add(Sent sent, List<String> others) {
        List<Refusal> wrong = new ArrayList<>();
        PersonToAdd person =
                new MemberPaper(sent.fields()).read(sent.mutual(), sent.number(), others, views.today(), wrong);
        if (!wrong.isEmpty()) {
            return sheet.again(sent, wrong);
        }
        List<Hit> likely = likely(sent, person);
        if (!others.containsAll(likely.stream().map(Hit::household).toList())) {
            return sheet.again(sent, wrong).addObject("likely", likely);
        }
        return answered(sent, households.add(sent.visit().actor().id(), key(sent), person, guard(sent)));
    }

    /** Whoever this form added already is no other. */
    private List<Hit> likely(Sent sent, PersonToAdd person) {
        Scope scope = sent.visit().scope();
        String own = Households.memberNumber(sent.visit().actor().id(), key(sent), person);
        return search.alike(scope, views.mutual(scope, sent.mutual()), person, Set.of(own));
    }

    private Answer ask(Sent sent, RegistryCommand command) {
        return ledgers.ask(
                sent.mutual(),
                Request.keyed(sent.mutual(), sent.visit().actor().id(), key(sent), command, Lane.PEOPLE, guard(sent)));
    }

    private RegistryCommand command(Sent sent, List<Refusal> wrong) {
        Map<String, String> fields = sent.fields();
        String mutual = sent.mutual();
        String number = sent.number();
        String member = fields.getOrDefault("member", "");
        LocalDate today = views.today();
        return switch (sent.form()) {
            case "paiement" ->
                new PaymentPaper(fields).read(views.mutual(sent.visit().scope(), mutual), number, today, wrong);
            case "couverture" ->
                new TakeOutCover(
                        mutual,
                        number,
                        fields.getOrDefault("packageCode", ""),
                        Typing.day(fields.getOrDefault("startsOn", ""), today, "/startsOn", wrong));
            case "departs" ->
                new RemoveMember(
                        mutual,
                        number,
                        member,
                        Typing.choice(DepartureReason.class, fields.getOrDefault("reason", ""), "/reason", wrong),
                        Typing.day(fields.getOrDefault("on", ""), today, "/on", wrong));
            case "adherent" -> new ChangeSubscriber(mutual, number, member);
            case "categorie" ->
                new ChangeCategory(
                        mutual,
                        number,
                        Typing.choice(
                                HouseholdCategory.class, fields.getOrDefault("category", ""), "/category", wrong));
            default -> throw new IllegalStateException("not a form of a household: " + sent.form());
        };
    }

    private static String key(Sent sent) {
        return Typing.key(sent.fields());
    }

    private static Guard guard(Sent sent) {
        return new Guard(
                Household.key(sent.mutual(), sent.number()),
                Typing.position(sent.fields().get("position")));
    }

    private static ModelAndView done(Sent sent, Answer.Accepted accepted) {
        UriComponentsBuilder to = UriComponentsBuilder.fromPath("/registre/{mutual}/menages/{number}")
                .queryParam("fait", sent.form())
                // Without it, a browser would go on to the form that was sent.
                .fragment("content");
        String receipt = accepted.outcome().get("receipt");
        if (receipt != null) {
            to.queryParam("recu", receipt);
        }
        return new ModelAndView(
                "redirect:" + to.buildAndExpand(sent.mutual(), sent.number()).toUriString());
    }
}
