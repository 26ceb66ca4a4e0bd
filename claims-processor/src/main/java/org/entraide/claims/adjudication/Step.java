package org.entraide.claims.adjudication;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did to the amount that the mutual would pay.
 *
 * @param ground why; absent when it passed or was not reached
 * @param before payable before the rule, in minor units
 * @param after payable after it; the difference is borne by the rule's {@link Rule#bearer()}
 * @param figures dates and amounts that the ground's text names, in its order
 */
public record Step(Rule rule, Outcome outcome, @Nullable Ground ground, long before, long after, List<String> figures) {

    public Step {
        figures = List.copyOf(figures);
    }

    static Step passed(Rule rule, long payable) {
        return new Step(rule, Outcome.PASSED, null, payable, payable, List.of());
    }

    static Step notReached(Rule rule) {
        return new Step(rule, Outcome.NOT_REACHED, null, 0, 0, List.of());
    }

    static Step cut(Rule rule, Ground ground, long before, long after, Object... figures) {
        return new Step(rule, Outcome.CUT, ground, before, after, texts(figures));
    }

    static Step refused(Rule rule, Ground ground, long before, Object... figures) {
        return new Step(rule, Outcome.REFUSED, ground, before, 0, texts(figures));
    }

    /** The same objection to another amount: a rule for the whole claim, seen from one of its lines. */
    Step onAmount(long payable) {
        return new Step(rule, outcome, ground, payable, refuses() ? 0 : payable, figures);
    }

    boolean refuses() {
        return outcome == Outcome.REFUSED;
    }

    boolean objects() {
        return outcome == Outcome.REFUSED || outcome == Outcome.CUT;
    }

    private static List<String> texts(Object... figures) {
        return Stream.of(figures).map(String::valueOf).toList();
    }
}
