package org.entraide.claims.claim.web;

import static org.entraide.access.Permission.READ_CLAIMS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entraide.access.Actor;
import org.entraide.access.NotInScope;
import org.entraide.claims.claim.Prospect;
import org.entraide.claims.claim.mongo.Counter;
import org.entraide.claims.claim.mongo.Counters;
import org.entraide.claims.claim.web.ClaimView.DecisionView;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.network.Offer;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.ledger.Answer;
import org.entraide.ledger.web.Paging;
import org.entraide.ledger.web.Replies;
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

/** What a counter asks before there is a claim: is this person covered, who may treat it, at which price. */
@RestController
@RequestMapping("/api/claims/v1/mutuals/{mutual}")
public final class CounterController {

    private final Counters counters;
    private final Replies replies;
    private final Texts texts;

    public CounterController(Counters counters, Replies replies, Texts texts) {
        this.counters = counters;
        this.replies = replies;
        this.texts = texts;
    }

    /** Stores nothing: the answer is what the same claim would be decided to if it were submitted now. */
    @PostMapping("/eligibility")
    ResponseEntity<?> eligibility(
            Actor actor, @PathVariable String mutual, @RequestBody EligibilityForm form, Locale locale) {
        actor.require(READ_CLAIMS);
        Counter counter = counters.open(actor.scope(), mutual);
        RuleTexts rules = new RuleTexts(texts, locale);
        LocalDate today = counter.today();
        LocalDate day = form.day(today);
        String currency = counter.insurer().map(Insurer::currency).orElse("");
        EligibilityView view = counter.standing(form.who(), day)
                .map(standing -> EligibilityView.of(form.who(), day).standing(standing, currency, rules))
                .orElseGet(() -> EligibilityView.of(form.who(), day));
        String provider = form.provider();
        if (provider == null || !form.asksAboutActs()) {
            return ResponseEntity.ok(view);
        }
        Offer offer = counter.offer(provider, day);
        SubmitClaim claim = form.claim(mutual, today, currency, offer.prices());
        return switch (counter.check(claim)) {
            case Prospect.Decided(var verdict) ->
                ResponseEntity.ok(view.decided(verdict, DecisionView.of(verdict, today, claim.lines(), rules)));
            case Prospect.Waiting waiting -> ResponseEntity.ok(view.waiting(waiting));
            case Prospect.Entered entered -> ResponseEntity.ok(view.entered(entered));
            case Prospect.Impossible(var reasons) -> replies.changed(new Answer.Refused(reasons), locale, () -> null);
        };
    }

    /** Providers that contract with the mutual's network. */
    @GetMapping("/providers")
    ResponseEntity<Paging.Items<Provider>> providers(
            Actor actor,
            @PathVariable String mutual,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        actor.require(READ_CLAIMS);
        Paging paging = Paging.of(limit, cursor);
        return paging.answer(
                counters.open(actor.scope(), mutual).providers(paging.after(), paging.lookAhead()),
                Provider::provider,
                Function.identity());
    }

    /**
     * A provider and what it may be paid for on a day.
     *
     * @param tariff under the contract in force; absent without one
     * @param version of the tariff that is effective; absent when there is none
     */
    record ProviderOffer(
            Provider provider,
            LocalDate on,
            @Nullable String tariff,
            @Nullable Integer version,
            @Nullable String currency,
            List<Price> prices) {}

    @GetMapping("/providers/{provider}")
    ProviderOffer provider(
            Actor actor,
            @PathVariable String mutual,
            @PathVariable String provider,
            @RequestParam @Nullable LocalDate on) {
        actor.require(READ_CLAIMS);
        Counter counter = counters.open(actor.scope(), mutual);
        LocalDate day = on == null ? counter.today() : on;
        Offer offer = counter.offer(provider, day);
        Provider found = offer.provider();
        if (found == null) {
            throw new NotInScope();
        }
        PriceList prices = Optional.ofNullable(offer.prices())
                .filter(list -> list.version() > 0)
                .orElse(null);
        return new ProviderOffer(
                found,
                day,
                offer.tariff(),
                prices == null ? null : prices.version(),
                prices == null ? null : prices.currency(),
                prices == null ? List.of() : prices.prices());
    }
}
