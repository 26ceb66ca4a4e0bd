package org.entraide.claims.claim.web;

import static org.entraide.access.Permission.READ_CLAIMS;
import static org.entraide.access.Permission.READ_HOUSEHOLDS;
import static org.entraide.access.Permission.WRITE_CLAIMS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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
import org.entraide.pages.Prints;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One claim: what was decided, by which rule, on what. */
@Controller
@RequestMapping("/prestations/{mutual}/demandes")
public final class ClaimPages {

    private final MongoClaims claims;
    private final Counters counters;
    private final Frame frame;
    private final Prints prints;

    public ClaimPages(MongoClaims claims, Counters counters, Frame frame, Prints prints) {
        this.claims = claims;
        this.counters = counters;
        this.frame = frame;
        this.prints = prints;
    }

    /** @param faite there when it has just been entered */
    @GetMapping("/{number:[0-9]+}")
    ModelAndView claim(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String faite) {
        actor.require(READ_CLAIMS);
        return frame.page("prestations/claim", actor, request, response)
                .addAllObjects(model(actor, mutual, number, frame.wording(request, response)))
                .addObject("done", faite != null)
                .addObject("mayWrite", actor.may(WRITE_CLAIMS))
                .addObject("mayReadHouseholds", actor.may(READ_HOUSEHOLDS));
    }

    /** The same on A5, for who was treated and who treated. */
    @GetMapping("/{number:[0-9]+}.pdf")
    ResponseEntity<byte[]> print(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @PathVariable String number) {
        actor.require(READ_CLAIMS);
        Wording wording = frame.wording(request, response);
        Map<String, Object> model = new HashMap<>(model(actor, mutual, number, wording));
        model.put("t", wording);
        model.put("w", new Writing(wording.locale()));
        model.put("demo", actor.isDemo());
        return prints.reply("prestations/print", wording.locale(), model, mutual + "-" + number);
    }

    private Map<String, Object> model(Actor actor, String mutual, String number, Wording wording) {
        Claim claim = claims.get(actor.scope(), mutual, number).claim();
        Counter counter = counters.open(actor.scope(), mutual);
        Map<String, Object> model = new HashMap<>();
        model.put("mutual", mutual);
        counter.insurer().ifPresent(insurer -> model.put("insurer", insurer));
        model.put("claim", claim);
        model.put("currency", claim.bill().currency());
        model.put("provider", provider(claim, counter));
        decided(claim, counter, new RuleTexts(frame.texts(), wording.locale()))
                .ifPresent(decided -> model.put("decided", decided));
        left(claim, counter).ifPresent(left -> model.put("left", left));
        return model;
    }

    /** Its name, or its code while it is not known. */
    private static String provider(Claim claim, Counter counter) {
        String code = claim.bill().provider();
        return counter.provider(code).map(Provider::name).orElse(code);
    }

    private static Optional<DecidedLines> decided(Claim claim, Counter counter, RuleTexts texts) {
        return Optional.ofNullable(claim.verdict())
                .map(verdict ->
                        DecidedLines.of(verdict, claim.bill().lines(), names(verdict.inputs(), counter), texts));
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
    private static Optional<Long> left(Claim claim, Counter counter) {
        Verdict verdict = claim.verdict();
        Inputs inputs = verdict == null ? null : verdict.inputs();
        if (inputs == null || inputs.cover() == null || inputs.ceiling() == null) {
            return Optional.empty();
        }
        return Optional.of(Math.max(0, inputs.ceiling() - counter.used(inputs.household(), inputs.cover())));
    }
}
