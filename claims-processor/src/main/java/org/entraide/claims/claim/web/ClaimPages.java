package org.entraide.claims.claim.web;

import static org.entraide.access.Permission.READ_CLAIMS;
import static org.entraide.access.Permission.READ_HOUSEHOLDS;
import static org.entraide.access.Permission.WRITE_CLAIMS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entraide.access.Actor;
import org.entraide.claims.adjudication.Inputs;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.claim.mongo.Counter;
import org.entraide.claims.claim.mongo.Counters;
import org.entraide.claims.claim.mongo.MongoClaims;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.pages.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One claim: what was decided, by which rule, on what. */
@Controller
@RequestMapping("/prestations/{mutual}/demandes/{number:[0-9]+}")
public final class ClaimPages {

    private final MongoClaims claims;
    private final Counters counters;
    private final Frame frame;

    public ClaimPages(MongoClaims claims, Counters counters, Frame frame) {
        this.claims = claims;
        this.counters = counters;
        this.frame = frame;
    }

    /** @param faite there when it has just been entered */
    @GetMapping
    ModelAndView claim(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String faite) {
        actor.require(READ_CLAIMS);
        Claim claim = claims.get(actor.scope(), mutual, number).claim();
        Counter counter = counters.open(actor.scope(), mutual);
        Locale locale = frame.wording(request, response).locale();
        return frame.page("prestations/claim", actor, request, response)
                .addObject("mutual", mutual)
                .addObject("insurer", counter.insurer().orElse(null))
                .addObject("claim", claim)
                .addObject("currency", claim.bill().currency())
                .addObject("provider", provider(claim, counter))
                .addObject("decided", decided(claim, counter, new RuleTexts(frame.texts(), locale)))
                .addObject("left", left(claim, counter))
                .addObject("done", faite != null)
                .addObject("mayWrite", actor.may(WRITE_CLAIMS))
                .addObject("mayReadHouseholds", actor.may(READ_HOUSEHOLDS));
    }

    /** Its name, or its code while it is not known. */
    private static String provider(Claim claim, Counter counter) {
        String code = claim.bill().provider();
        return counter.provider(code).map(Provider::name).orElse(code);
    }

    private static @Nullable DecidedLines decided(Claim claim, Counter counter, RuleTexts texts) {
        Verdict verdict = claim.verdict();
        return verdict == null
                ? null
                : DecidedLines.of(verdict, claim.bill().lines(), names(verdict.inputs(), counter), texts);
    }

    /** Of the acts, as the tariff had them that the claim was decided by. */
    private static Map<String, String> names(Inputs inputs, Counter counter) {
        String tariff = inputs.tariff();
        Integer version = inputs.tariffVersion();
        return Optional.ofNullable(tariff)
                .filter(_ -> version != null)
                .flatMap(code -> counter.prices(code, version == null ? 0 : version))
                .map(PriceList::prices)
                .map(Checks::names)
                .orElse(Map.of());
    }

    /** What is left today of the household's ceiling in the cover that the claim was decided under. */
    private static @Nullable Long left(Claim claim, Counter counter) {
        Verdict verdict = claim.verdict();
        Inputs inputs = verdict == null ? null : verdict.inputs();
        if (inputs == null || inputs.cover() == null || inputs.ceiling() == null) {
            return null;
        }
        return Math.max(0, inputs.ceiling() - counter.used(inputs.household(), inputs.cover()));
    }
}
