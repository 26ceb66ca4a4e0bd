package org.entraide.claims.adjudication;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.entraide.events.ClaimEvent.CategoryAmount;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Money;
import org.entraide.events.ProviderEvent.Category;
import org.jspecify.annotations.Nullable;

/**
 * A decision that explains itself; amounts are minor units of the bill's currency, sums of the lines.
 *
 * @param state APPROVED, PARTLY_APPROVED or REJECTED
 * @param trace the rules for the whole claim, in their order
 */
public record Verdict(
        State state,
        String currency,
        long billed,
        long payable,
        long patientShare,
        long notCharged,
        List<Step> trace,
        List<LineVerdict> lines,
        Inputs inputs)
        implements Finding {

    public Verdict {
        trace = List.copyOf(trace);
        lines = List.copyOf(lines);
    }

    static Verdict of(String currency, List<Step> trace, List<LineVerdict> lines, Inputs inputs) {
        return new Verdict(
                state(lines),
                currency,
                sum(lines, LineVerdict::billed),
                sum(lines, LineVerdict::payable),
                sum(lines, LineVerdict::patientShare),
                sum(lines, LineVerdict::notCharged),
                trace,
                lines,
                inputs);
    }

    /** Tariff and patient's share are the ordinary course; only refusals and ceilings make an approval partial. */
    private static State state(List<LineVerdict> lines) {
        if (lines.stream().allMatch(LineVerdict::refused)) {
            return State.REJECTED;
        }
        boolean whole = lines.stream()
                .flatMap(line -> line.trace().stream())
                .filter(Step::objects)
                .allMatch(step -> step.rule() == Rule.P01 || step.rule() == Rule.P02);
        return whole ? State.APPROVED : State.PARTLY_APPROVED;
    }

    /** What is left of the household's ceiling after this claim; absent when there is none. */
    public @Nullable Long left() {
        Long before = inputs.left();
        return before == null ? null : before - payable;
    }

    /** Codes of the rules that cut or refused something, in their order. */
    public List<String> reasons() {
        return Stream.concat(trace.stream(), lines.stream().flatMap(line -> line.trace().stream()))
                .filter(Step::objects)
                .map(Step::rule)
                .distinct()
                .sorted()
                .map(Rule::name)
                .toList();
    }

    /** What is payable per category of care; categories with nothing payable are left out. */
    public List<CategoryAmount> byCategory() {
        return Arrays.stream(Category.values())
                .map(category -> new CategoryAmount(category, new Money(payable(category), currency)))
                .filter(amount -> amount.payable().amount() > 0)
                .toList();
    }

    private long payable(Category category) {
        return sum(
                lines.stream()
                        .filter(line -> Objects.equals(line.category(), category))
                        .toList(),
                LineVerdict::payable);
    }

    private static long sum(List<LineVerdict> lines, ToLongFunction<LineVerdict> amount) {
        return lines.stream().mapToLong(amount).reduce(0, Math::addExact);
    }
}
