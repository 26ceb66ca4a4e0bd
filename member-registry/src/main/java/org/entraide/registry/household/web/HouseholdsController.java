package org.entraide.registry.household.web;

import static org.entraide.access.Permission.READ_HOUSEHOLDS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Guard;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.web.AtLeast;
import org.entraide.ledger.web.Paging;
import org.entraide.ledger.web.Replies;
import org.entraide.ledger.web.Submission;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Households and their members. */
@RestController
@RequestMapping("/api/registry/v1/mutuals/{mutual}/households")
public final class HouseholdsController {

    private final Ledgers<RegistryCommand, Event> ledgers;
    private final Households households;
    private final HouseholdViews views;
    private final HouseholdSearch search;
    private final Replies replies;

    public HouseholdsController(
            Ledgers<RegistryCommand, Event> ledgers,
            Households households,
            HouseholdViews views,
            HouseholdSearch search,
            Replies replies) {
        this.ledgers = ledgers;
        this.households = households;
        this.views = views;
        this.search = search;
        this.replies = replies;
    }

    /** Numbers of a household that was enrolled and of its members, in the order in which they were sent. */
    record Enrolled(@Nullable String household, List<String> members) {}

    @PostMapping
    ResponseEntity<?> enrol(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @RequestBody HouseholdForm form,
            Locale locale) {
        actor.require(WRITE_HOUSEHOLDS);
        views.mutual(actor.scope(), mutual);
        HouseholdToEnrol household = form.household(mutual);
        Answer answer = households.enrol(actor.id(), submission.key(), household);
        ResponseEntity<?> reply = replies.created(answer, locale);
        if (!(answer instanceof Answer.Accepted accepted)) {
            return reply;
        }
        List<String> members = Households.memberNumbers(actor.id(), submission.key(), household);
        return ResponseEntity.status(reply.getStatusCode())
                .headers(reply.getHeaders())
                .body(new Enrolled(accepted.outcome().get("household"), members));
    }

    @GetMapping
    ResponseEntity<Paging.Items<HouseholdListing>> list(
            Actor actor,
            @PathVariable String mutual,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        actor.require(READ_HOUSEHOLDS);
        Paging paging = Paging.of(limit, cursor);
        Mutual within = views.mutual(actor.scope(), mutual);
        if (q != null) {
            return ResponseEntity.ok(new Paging.Items<>(search.listings(actor.scope(), within, q)));
        }
        List<Household> found = views.page(actor.scope(), within, paging.after(), paging.lookAhead());
        return paging.answer(found, Household::number, part -> views.listing(actor.scope(), within, part));
    }

    @GetMapping("/{household}")
    ResponseEntity<HouseholdView> get(
            Actor actor,
            AtLeast atLeast,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestParam @Nullable LocalDate on,
            Locale locale) {
        actor.require(READ_HOUSEHOLDS);
        views.mutual(actor.scope(), mutual);
        atLeast.reach(ledgers, mutual);
        Versioned<HouseholdView> found = on == null
                ? views.get(actor.scope(), mutual, household, locale)
                : views.get(actor.scope(), mutual, household, on, locale);
        return ResponseEntity.ok().eTag("\"" + found.position() + "\"").body(found.state());
    }

    @PostMapping("/{household}/members")
    ResponseEntity<?> add(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestBody JoiningForm form,
            Locale locale) {
        actor.require(WRITE_HOUSEHOLDS);
        views.require(actor.scope(), mutual, household);
        Guard guard = new Guard(Household.key(mutual, household), submission.position());
        Answer answer = households.add(actor.id(), submission.key(), form.person(mutual, household), guard);
        return replies.changed(
                answer,
                locale,
                () -> views.get(actor.scope(), mutual, household, locale).state());
    }

    /** A member leaves or has died. */
    @PostMapping("/{household}/departures")
    ResponseEntity<?> remove(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestBody DepartureForm form,
            Locale locale) {
        return change(new ToHousehold(household, form.command(mutual, household)), actor, submission, locale);
    }

    /** Another member signs and pays from now on. */
    @PostMapping("/{household}/subscriber")
    ResponseEntity<?> name(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestBody SubscriberForm form,
            Locale locale) {
        return change(new ToHousehold(household, form.command(mutual, household)), actor, submission, locale);
    }

    @PostMapping("/{household}/category")
    ResponseEntity<?> categorise(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @PathVariable String household,
            @RequestBody CategoryForm form,
            Locale locale) {
        return change(new ToHousehold(household, form.command(mutual, household)), actor, submission, locale);
    }

    /** A command and the household that it changes. */
    private record ToHousehold(String household, RegistryCommand command) {

        String mutual() {
            return command.mutual();
        }
    }

    private ResponseEntity<?> change(ToHousehold to, Actor actor, Submission submission, Locale locale) {
        actor.require(WRITE_HOUSEHOLDS);
        views.require(actor.scope(), to.mutual(), to.household());
        Guard guard = new Guard(Household.key(to.mutual(), to.household()), submission.position());
        Answer answer = ledgers.ask(
                to.mutual(),
                Request.keyed(to.mutual(), actor.id(), submission.key(), to.command(), Lane.PEOPLE, guard));
        return replies.changed(
                answer,
                locale,
                () -> views.get(actor.scope(), to.mutual(), to.household(), locale)
                        .state());
    }
}
