package org.entraide.registry.premium.web;

import static org.entraide.access.Permission.TAKE_PAYMENTS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Guard;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.web.Replies;
import org.entraide.ledger.web.Submission;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.web.HouseholdViews;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a household owes and pays. */
@RestController
@RequestMapping("/api/registry/v1/mutuals/{mutual}/households/{household}")
public final class PremiumsController {

    private final Ledgers<RegistryCommand, Event> ledgers;
    private final HouseholdViews households;
    private final Replies replies;

    public PremiumsController(Ledgers<RegistryCommand, Event> ledgers, HouseholdViews households, Replies replies) {
        this.ledgers = ledgers;
        this.households = households;
        this.replies = replies;
    }

    @PostMapping("/covers")
    ResponseEntity<?> takeOut(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestBody CoverForm form,
            Locale locale) {
        actor.require(WRITE_HOUSEHOLDS);
        households.require(actor.scope(), mutual, household);
        return change(form.command(mutual, household), household, actor, submission, locale);
    }

    @PostMapping("/payments")
    ResponseEntity<?> pay(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestBody PaymentForm form,
            Locale locale) {
        actor.require(TAKE_PAYMENTS);
        households.require(actor.scope(), mutual, household);
        return change(form.command(mutual, household), household, actor, submission, locale);
    }

    /** Money of a sponsor for this household. */
    @PostMapping("/subsidies")
    ResponseEntity<?> subsidise(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestBody SubsidyForm form,
            Locale locale) {
        actor.require(TAKE_PAYMENTS);
        households.require(actor.scope(), mutual, household);
        return change(form.command(mutual, household), household, actor, submission, locale);
    }

    private ResponseEntity<?> change(
            RegistryCommand command, String household, Actor actor, Submission submission, Locale locale) {
        String mutual = command.mutual();
        Guard guard = new Guard(Household.key(mutual, household), submission.position());
        Answer answer =
                ledgers.ask(mutual, Request.keyed(mutual, actor.id(), submission.key(), command, Lane.PEOPLE, guard));
        return replies.changed(
                answer,
                locale,
                () -> households.get(actor.scope(), mutual, household, locale).state());
    }
}
