package org.entraide.claims.network.web;

import static org.entraide.access.Permission.MANAGE_PROVIDERS;

import java.util.Locale;
import java.util.function.Function;
import org.entraide.access.Actor;
import org.entraide.access.NotInScope;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.claims.network.Tariff;
import org.entraide.claims.network.mongo.MongoNetworks;
import org.entraide.events.Event;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.web.Paging;
import org.entraide.ledger.web.Replies;
import org.entraide.ledger.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Providers and tariffs, for those who answer for a whole network. */
@RestController
@RequestMapping("/api/claims/v1/networks/{network}")
public final class NetworksController {

    private final Ledgers<ClaimsCommand, Event> ledgers;
    private final MongoNetworks networks;
    private final Replies replies;

    public NetworksController(Ledgers<ClaimsCommand, Event> ledgers, MongoNetworks networks, Replies replies) {
        this.ledgers = ledgers;
        this.networks = networks;
        this.replies = replies;
    }

    @PostMapping("/providers")
    ResponseEntity<?> contract(
            Actor actor,
            Submission submission,
            @PathVariable String network,
            @RequestBody ProviderForm form,
            Locale locale) {
        require(actor, network);
        return created(form.command(network), actor, submission, locale);
    }

    @GetMapping("/providers")
    ResponseEntity<Paging.Items<Provider>> providers(
            Actor actor,
            @PathVariable String network,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        require(actor, network);
        Paging paging = Paging.of(limit, cursor);
        return paging.answer(
                networks.providers(actor.scope(), network, paging.after(), paging.lookAhead()),
                Provider::provider,
                Function.identity());
    }

    @PostMapping("/tariffs")
    ResponseEntity<?> publish(
            Actor actor,
            Submission submission,
            @PathVariable String network,
            @RequestBody TariffForm form,
            Locale locale) {
        require(actor, network);
        return created(form.command(network), actor, submission, locale);
    }

    @GetMapping("/tariffs")
    ResponseEntity<Paging.Items<Tariff>> tariffs(
            Actor actor,
            @PathVariable String network,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        require(actor, network);
        Paging paging = Paging.of(limit, cursor);
        return paging.answer(
                networks.tariffs(actor.scope(), network, paging.after(), paging.lookAhead()),
                Tariff::tariff,
                Function.identity());
    }

    @GetMapping("/tariffs/{tariff}/versions/{version}")
    PriceList prices(
            Actor actor, @PathVariable String network, @PathVariable String tariff, @PathVariable int version) {
        require(actor, network);
        return networks.prices(actor.scope(), network, tariff, version).orElseThrow(NotInScope::new);
    }

    private static void require(Actor actor, String network) {
        actor.require(MANAGE_PROVIDERS);
        actor.scope().requireNetwork(network);
    }

    private ResponseEntity<?> created(ClaimsCommand command, Actor actor, Submission submission, Locale locale) {
        String ledger = command.ledger();
        return replies.created(
                ledgers.ask(ledger, Request.keyed(ledger, actor.id(), submission.key(), command, Lane.PEOPLE, null)),
                locale);
    }
}
