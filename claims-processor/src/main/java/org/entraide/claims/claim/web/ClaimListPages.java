package org.entraide.claims.claim.web;

import static org.entraide.access.Permission.READ_CLAIMS;
import static org.entraide.access.Permission.WRITE_CLAIMS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entraide.access.Actor;
import org.entraide.access.Scope;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.claim.mongo.Counter;
import org.entraide.claims.claim.mongo.Counters;
import org.entraide.claims.claim.mongo.MongoClaims;
import org.entraide.claims.network.Provider;
import org.entraide.events.ClaimEvent.State;
import org.entraide.pages.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The claims of a mutual: what waits, what was decided, and where to find one. */
@Controller
@RequestMapping("/prestations")
public final class ClaimListPages {

    private static final int MOST_MUTUALS = 200;
    private static final int PAGE = 30;

    private final MongoClaims claims;
    private final Counters counters;
    private final Frame frame;

    public ClaimListPages(MongoClaims claims, Counters counters, Frame frame) {
        this.claims = claims;
        this.counters = counters;
        this.frame = frame;
    }

    /** To one's own mutual, or to a choice where there are several. */
    @GetMapping
    ModelAndView arrive(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        actor.require(READ_CLAIMS);
        if (actor.scope() instanceof Scope.Mutual(var code)) {
            return new ModelAndView("redirect:/prestations/" + code);
        }
        return frame.page("prestations/mutuals", actor, request, response)
                .addObject("mutuals", claims.mutuals(actor.scope(), MOST_MUTUALS));
    }

    /**
     * Newest first.
     *
     * @param etat one state alone
     * @param avant number of the claim that ended the part before
     * @param q number of a claim, of an invoice or of a member
     */
    @GetMapping("/{mutual}")
    ModelAndView list(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String mutual,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String avant,
            @RequestParam(defaultValue = "") String q) {
        actor.require(READ_CLAIMS);
        Counter counter = counters.open(actor.scope(), mutual);
        State state = state(etat);
        List<Claim> found = q.isBlank()
                ? claims.newest(actor.scope(), mutual, state, avant.matches("[0-9]{1,12}") ? avant : "", PAGE + 1)
                : claims.found(actor.scope(), mutual, q.strip(), PAGE);
        List<Claim> shown = found.subList(0, Math.min(PAGE, found.size()));
        return frame.page("prestations/claims", actor, request, response)
                .addObject("mutual", mutual)
                .addObject("insurer", counter.insurer().orElse(null))
                .addObject("claims", shown)
                .addObject("next", found.size() > PAGE ? shown.getLast().claim() : null)
                .addObject("providers", names(shown, counter))
                .addObject("tabs", tabs(counter))
                .addObject("total", counter.register().lastClaim())
                .addObject("state", state)
                .addObject("q", q)
                .addObject("mayWrite", actor.may(WRITE_CLAIMS));
    }

    /** A state and how many claims are in it. */
    record Tab(State state, long claims) {}

    /** States that hold claims; nothing waits in SUBMITTED, since a claim is decided or pended as it comes. */
    private static List<Tab> tabs(Counter counter) {
        return Stream.of(State.PENDED, State.APPROVED, State.PARTLY_APPROVED, State.REJECTED)
                .map(state -> new Tab(state, counter.register().in(state)))
                .toList();
    }

    private static Map<String, String> names(List<Claim> claims, Counter counter) {
        return claims.stream()
                .map(claim -> claim.bill().provider())
                .distinct()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> counter.provider(code).map(Provider::name).orElse(code)));
    }

    private static @Nullable State state(String typed) {
        return Stream.of(State.values())
                .filter(state -> state.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
