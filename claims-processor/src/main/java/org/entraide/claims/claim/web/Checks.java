package org.entraide.claims.claim.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entraide.claims.adjudication.Standing;
import org.entraide.claims.claim.Prospect;
import org.entraide.claims.claim.mongo.Counter;
import org.entraide.claims.claim.web.ClaimPaper.Read;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.network.Offer;
import org.entraide.claims.network.PriceList;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Wording;

/** What a page says before a claim is sent. */
final class Checks {

    private final Texts texts;

    Checks(Texts texts) {
        this.texts = texts;
    }

    /** Acts and prices, once a provider with a contract is chosen. */
    static List<Price> acts(Offer offer) {
        PriceList prices = offer.prices();
        return prices == null ? List.of() : prices.prices();
    }

    static Map<String, String> names(List<Price> prices) {
        return prices.stream().collect(Collectors.toMap(Price::act, Price::name));
    }

    Outlook outlook(Counter counter, LocalDate day, Read read, Wording wording) {
        RuleTexts rules = new RuleTexts(texts, wording.locale());
        SubmitClaim claim = read.claim();
        Optional<Standing> standing =
                claim.member().isEmpty() ? Optional.empty() : counter.standing(claim.member(), day);
        Outlook outlook = new Outlook(
                standing.orElse(null),
                standing.flatMap(stands -> rules.written(List.of(stands.cover()), claim.currency()).stream()
                                .flatMap(step -> Optional.ofNullable(step.text()).stream())
                                .findFirst())
                        .orElse(null),
                null,
                List.of(),
                null,
                List.of());
        return read.unreadable().isEmpty() && read.missing().isEmpty() ? ahead(counter, read, outlook, rules) : outlook;
    }

    private static Outlook ahead(Counter counter, Read read, Outlook so, RuleTexts rules) {
        SubmitClaim claim = read.claim();
        return switch (counter.check(claim)) {
            case Prospect.Decided(var verdict) -> {
                Map<String, String> names = names(acts(counter.offer(claim.provider(), claim.careFrom())));
                DecidedLines lines = DecidedLines.of(verdict, claim.lines(), names, rules);
                yield new Outlook(so.standing(), so.uncovered(), lines, List.of(), null, List.of());
            }
            case Prospect.Waiting(var awaits) ->
                new Outlook(so.standing(), so.uncovered(), null, awaits, null, List.of());
            case Prospect.Entered(var number) ->
                new Outlook(so.standing(), so.uncovered(), null, List.of(), number, List.of());
            case Prospect.Impossible(var reasons) ->
                new Outlook(
                        so.standing(),
                        so.uncovered(),
                        null,
                        List.of(),
                        null,
                        reasons.stream().map(read::onPaper).toList());
        };
    }
}
