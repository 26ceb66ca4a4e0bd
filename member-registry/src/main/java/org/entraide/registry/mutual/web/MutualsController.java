package org.entraide.registry.mutual.web;

import static org.entraide.access.Permission.MANAGE_MUTUALS;
import static org.entraide.access.Permission.READ_FIGURES;
import static org.entraide.access.Permission.READ_HOUSEHOLDS;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entraide.access.Actor;
import org.entraide.access.NotPermitted;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Guard;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.web.Paging;
import org.entraide.ledger.web.Replies;
import org.entraide.ledger.web.Submission;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Versioned;
import org.entraide.registry.mutual.mongo.MongoMutuals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mutuals and the packages they offer. */
@RestController
@RequestMapping("/api/registry/v1/mutuals")
public final class MutualsController {

    private final Ledgers<RegistryCommand, Event> ledgers;
    private final MongoMutuals mutuals;
    private final Replies replies;

    public MutualsController(Ledgers<RegistryCommand, Event> ledgers, MongoMutuals mutuals, Replies replies) {
        this.ledgers = ledgers;
        this.mutuals = mutuals;
        this.replies = replies;
    }

    @PostMapping
    ResponseEntity<?> register(Actor actor, Submission submission, @RequestBody MutualForm form, Locale locale) {
        actor.require(MANAGE_MUTUALS);
        RegisterMutual command = form.command();
        actor.scope().requireCountry(command.network(), command.country());
        if (!Mutual.wellFormed(command.mutual())) {
            // It would name a ledger, and not every text can.
            Answer refused = new Answer.Refused(List.of(Reason.MUTUAL_CODE_MALFORMED.at("/mutual")));
            return replies.created(refused, locale);
        }
        return replies.created(ask(command, actor, submission, null), locale);
    }

    @GetMapping
    ResponseEntity<Paging.Items<MutualView>> list(
            Actor actor, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        requireReader(actor);
        Paging paging = Paging.of(limit, cursor);
        List<Mutual> found = mutuals.page(actor.scope(), paging.after(), paging.lookAhead());
        return paging.answer(
                found, Mutual::code, part -> part.stream().map(MutualView::of).toList());
    }

    @GetMapping("/{mutual}")
    ResponseEntity<MutualView> get(Actor actor, @PathVariable String mutual) {
        requireReader(actor);
        Versioned<Mutual> found = mutuals.get(actor.scope(), mutual);
        return ResponseEntity.ok().eTag("\"" + found.position() + "\"").body(MutualView.of(found.state()));
    }

    /** The guard is not asked for: a version never replaces another, it only follows. It holds where it is given. */
    @PostMapping("/{mutual}/packages")
    ResponseEntity<?> publish(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @RequestBody PackageForm form,
            Locale locale) {
        actor.require(MANAGE_MUTUALS);
        mutuals.get(actor.scope(), mutual);
        @Nullable Long seen = submission.ifMatch();
        @Nullable Guard guard = seen == null ? null : new Guard(Mutual.key(mutual), seen);
        Answer answer = ask(form.command(mutual), actor, submission, guard);
        return replies.created(answer, locale);
    }

    private Answer ask(RegistryCommand command, Actor actor, Submission submission, @Nullable Guard guard) {
        String ledger = command.mutual();
        return ledgers.ask(ledger, Request.keyed(ledger, actor.id(), submission.key(), command, Lane.PEOPLE, guard));
    }

    /** Whoever works with households, figures or mutuals knows the mutuals in scope. */
    private static void requireReader(Actor actor) {
        if (Stream.of(READ_HOUSEHOLDS, READ_FIGURES, MANAGE_MUTUALS).noneMatch(actor::may)) {
            throw new NotPermitted(READ_HOUSEHOLDS);
        }
    }
}
