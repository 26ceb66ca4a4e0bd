package org.entraide.registry.household.web;

import static org.entraide.access.Permission.READ_HOUSEHOLDS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.entraide.access.Actor;
import org.entraide.access.NotInScope;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Prints;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.mongo.HouseholdHistory;
import org.entraide.registry.household.mongo.HouseholdHistory.Given;
import org.entraide.registry.household.web.HouseholdViews.Known;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Receipts on paper, as often as one likes: the ledger holds what they say. */
@Controller
@RequestMapping("/registre/{mutual}/menages/{number}/recus")
public final class ReceiptPages {

    private final HouseholdViews views;
    private final HouseholdHistory history;
    private final Prints prints;
    private final Texts texts;

    /** @param texts of the registry and of its pages */
    public ReceiptPages(HouseholdViews views, HouseholdHistory history, Prints prints, Texts texts) {
        this.views = views;
        this.history = history;
        this.prints = prints;
        this.texts = texts;
    }

    @GetMapping("/{receipt:[A-Z0-9]{1,6}-[0-9]{6,18}}.pdf")
    ResponseEntity<byte[]> print(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @PathVariable String receipt) {
        actor.require(READ_HOUSEHOLDS);
        Visit visit = new Visit(actor, request, response);
        Known known = views.known(visit.scope(), mutual, number);
        Given given = history.receipt(visit.scope(), known.mutual(), known.household(), receipt)
                .orElseThrow(NotInScope::new);
        HouseholdView view = views.view(known, views.today(), visit.locale());
        Wording wording = new Wording(texts, visit.language());
        Map<String, Object> model = new HashMap<>(Map.of(
                "t",
                wording,
                "w",
                new Writing(wording.locale()),
                "lang",
                visit.language().tag(),
                "mutual",
                known.mutual(),
                "h",
                view,
                "page",
                HouseholdPage.of(view, known.household()),
                "receipt",
                Receipt.of(given.happening(), visit.locale()),
                "demo",
                actor.isDemo(),
                "payer",
                given.payer()
                        .map(known.people()::get)
                        .map(Person::name)
                        .orElseGet(() -> wording.say("registre.erased"))));
        return prints.reply("registre/receipt", wording.locale(), model, "recu-" + receipt);
    }
}
