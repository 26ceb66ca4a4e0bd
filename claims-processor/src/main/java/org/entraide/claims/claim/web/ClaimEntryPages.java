package org.entraide.claims.claim.web;

import static org.entraide.access.Permission.READ_CLAIMS;
import static org.entraide.access.Permission.WRITE_CLAIMS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.entraide.access.web.KeptForm;
import org.entraide.claims.claim.Submitting;
import org.entraide.claims.claim.mongo.Counter;
import org.entraide.claims.claim.mongo.Counters;
import org.entraide.claims.claim.web.ClaimPaper.Read;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.network.Offer;
import org.entraide.claims.network.PriceList;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.pages.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a clerk enters a claim and sees beforehand what will come of it. What was typed is never lost to an error. */
@Controller
@RequestMapping("/prestations/{mutual}/demandes/nouvelle")
public final class ClaimEntryPages {

    private static final String ENTRY = "prestations/entry";
    /** After signing in again, the form is shown with what was typed, whatever button or field had sent it. */
    private static final String NOT_GIVEN_BACK = KeptForm.FIELD + "!=" + KeptForm.GIVEN_BACK;

    private final Ledgers<ClaimsCommand, Event> ledgers;
    private final Counters counters;
    private final Checks checks;
    private final Frame frame;

    public ClaimEntryPages(Ledgers<ClaimsCommand, Event> ledgers, Counters counters, Frame frame) {
        this.ledgers = ledgers;
        this.counters = counters;
        this.checks = new Checks(frame.texts());
        this.frame = frame;
    }

    /** @param membre number of the member who was treated; without one, the page asks for it */
    @GetMapping
    ModelAndView blank(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam(defaultValue = "") String membre) {
        actor.require(WRITE_CLAIMS);
        Counter counter = counters.open(actor.scope(), mutual);
        String only = ProviderChoice.of(counter).only();
        ClaimPaper paper = ClaimPaper.blank(only, counter.today());
        Asked asked = new Asked(counter, mutual, membre.strip(), paper);
        return form(asked, actor, request, response, List.of(), false);
    }

    /**
     * What the mutual would pay, while the clerk types. Sends back that alone, or all that depends on provider and day;
     * never a field in which somebody may be typing meanwhile. Stores nothing.
     */
    @PostMapping(params = {"part", NOT_GIVEN_BACK})
    ModelAndView look(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam Map<String, String> fields) {
        ModelAndView page = verify(actor, request, response, mutual, fields);
        page.setViewName("lines".equals(fields.get("part")) ? "prestations/lines" : ENTRY + " :: outlook");
        return page.addObject("part", fields.get("part"));
    }

    /** The same as a page, for browsers without script. */
    @PostMapping
    ModelAndView verify(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam Map<String, String> fields) {
        actor.require(READ_CLAIMS);
        actor.require(WRITE_CLAIMS);
        return form(asked(actor, mutual, fields), actor, request, response, List.of(), false);
    }

    /** Takes the claim in. */
    @PostMapping(params = {"save", NOT_GIVEN_BACK})
    ModelAndView submit(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam Map<String, String> fields) {
        actor.require(WRITE_CLAIMS);
        Asked asked = asked(actor, mutual, fields);
        Read read = asked.read();
        List<Refusal> wrong = new ArrayList<>(read.unreadable());
        wrong.addAll(read.missing());
        if (wrong.isEmpty()) {
            Request<ClaimsCommand> sent =
                    Request.keyed(mutual, actor.id(), asked.paper().key(), read.claim(), Lane.PEOPLE, null);
            switch (ledgers.ask(mutual, sent)) {
                case Answer.Accepted accepted -> {
                    if (!accepted.outcome().containsKey("already")) {
                        return to(
                                mutual,
                                Objects.requireNonNull(accepted.outcome().get("claim")));
                    }
                    // The page shows which claim it is already; nothing was added.
                }
                case Answer.Refused refused -> refused.reasons().forEach(reason -> wrong.add(read.onPaper(reason)));
                case Answer.KeyReused _, Answer.Gap _ -> wrong.add(Refusal.of("prestations.wrong.sent", ""));
            }
        }
        ModelAndView page = form(asked, actor, request, response, wrong, true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A form and whom it is about. */
    private record Asked(Counter counter, String mutual, String member, ClaimPaper paper) {

        Offer offer() {
            return counter.offer(paper.at("provider"), paper.day().orElseGet(counter::today));
        }

        Read read() {
            return paper.read(mutual, member, currency(), counter.today(), offer().prices());
        }

        String currency() {
            return counter.insurer().map(insurer -> insurer.currency()).orElse("");
        }
    }

    private Asked asked(Actor actor, String mutual, Map<String, String> fields) {
        Counter counter = counters.open(actor.scope(), mutual);
        return new Asked(counter, mutual, fields.getOrDefault("membre", "").strip(), new ClaimPaper(fields));
    }

    private ModelAndView form(
            Asked asked,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            List<Refusal> wrong,
            boolean tried) {
        Counter counter = asked.counter();
        LocalDate day = asked.paper().day().orElseGet(counter::today);
        ModelAndView page = frame.page(ENTRY, actor, request, response);
        Read read = asked.read();
        Outlook outlook = checks.outlook(counter, day, read, frame.wording(request, response));
        List<Refusal> told = wrong.isEmpty()
                ? Stream.concat(read.unreadable().stream(), outlook.impossible().stream())
                        .toList()
                : wrong;
        page.addObject("mutual", asked.mutual())
                .addObject("insurer", counter.insurer().orElse(null))
                .addObject("currency", asked.currency())
                .addObject("member", asked.member())
                .addObject("form", asked.paper())
                .addObject("providers", ProviderChoice.of(counter))
                .addObject(
                        "prices",
                        Objects.requireNonNullElseGet(asked.offer().prices(), () -> PriceList.noneYet("", "")))
                .addObject("mayReadHouseholds", actor.may(Permission.READ_HOUSEHOLDS))
                .addObject("outlook", outlook)
                .addObject("tried", tried)
                .addObject("taken", taken(told))
                .addObject("wrong", frame.told(told, request, response));
        if (!asked.paper().at("key").isEmpty()) {
            page.addObject("key", asked.paper().at("key"));
        }
        return page;
    }

    /** Number of the claim that has this invoice number, so that the page can lead there. */
    private static @Nullable String taken(List<Refusal> told) {
        return told.stream()
                .filter(refusal -> refusal.code().equals(Submitting.TAKEN))
                .map(refusal -> refusal.details().getLast())
                .findFirst()
                .orElse(null);
    }

    private static ModelAndView to(String mutual, String number) {
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/prestations/{mutual}/demandes/{number}")
                        .queryParam("faite")
                        .buildAndExpand(mutual, number)
                        .toUriString());
    }
}
