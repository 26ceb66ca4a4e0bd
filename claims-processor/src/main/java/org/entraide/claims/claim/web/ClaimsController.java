package org.entraide.claims.claim.web;

import static org.entraide.access.Permission.READ_CLAIMS;
import static org.entraide.access.Permission.WRITE_CLAIMS;

import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.claim.mongo.MongoClaims;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.web.AtLeast;
import org.entraide.ledger.web.Paging;
import org.entraide.ledger.web.Replies;
import org.entraide.ledger.web.Submission;
import org.entraide.ledger.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims of a mutual. */
@RestController
@RequestMapping("/api/claims/v1/mutuals/{mutual}/claims")
public final class ClaimsController {

    private final Ledgers<ClaimsCommand, Event> ledgers;
    private final MongoClaims claims;
    private final Replies replies;
    private final Texts texts;

    public ClaimsController(Ledgers<ClaimsCommand, Event> ledgers, MongoClaims claims, Replies replies, Texts texts) {
        this.ledgers = ledgers;
        this.claims = claims;
        this.replies = replies;
        this.texts = texts;
    }

    /** 201 with the new claim's number; 200 when the same invoice of this provider is a claim already. */
    @PostMapping
    ResponseEntity<?> submit(
            Actor actor,
            Submission submission,
            @PathVariable String mutual,
            @RequestBody ClaimForm form,
            Locale locale) {
        actor.require(WRITE_CLAIMS);
        claims.require(actor.scope(), mutual);
        Answer answer = ledgers.ask(
                mutual, Request.keyed(mutual, actor.id(), submission.key(), form.command(mutual), Lane.PEOPLE, null));
        boolean already =
                answer instanceof Answer.Accepted accepted && accepted.outcome().containsKey("already");
        return already ? replies.changed(answer, locale, () -> null) : replies.created(answer, locale);
    }

    @GetMapping
    ResponseEntity<Paging.Items<ClaimListing>> list(
            Actor actor,
            @PathVariable String mutual,
            @RequestParam @Nullable State state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        actor.require(READ_CLAIMS);
        Paging paging = Paging.of(limit, cursor);
        return paging.answer(
                claims.page(actor.scope(), mutual, state, paging.after(), paging.lookAhead()),
                Claim::claim,
                part -> part.stream().map(ClaimListing::of).toList());
    }

    @GetMapping("/{claim}")
    ResponseEntity<ClaimView> get(
            Actor actor, AtLeast atLeast, @PathVariable String mutual, @PathVariable String claim, Locale locale) {
        actor.require(READ_CLAIMS);
        claims.require(actor.scope(), mutual);
        atLeast.reach(ledgers, mutual);
        MongoClaims.Found found = claims.get(actor.scope(), mutual, claim);
        return ResponseEntity.ok()
                .eTag("\"" + found.position() + "\"")
                .body(ClaimView.of(found.claim(), new RuleTexts(texts, locale)));
    }
}
