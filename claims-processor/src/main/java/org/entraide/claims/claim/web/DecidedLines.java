package org.entraide.claims.claim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.adjudication.LineVerdict;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.claim.web.RuleTexts.StepView;
import org.entraide.events.ClaimEvent.State;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a page shows it, line by line.
 *
 * @param steps the rules for the whole claim, in their order
 * @param objection the first reason why something is not paid; absent when all is
 */
record DecidedLines(
        Verdict verdict,
        List<StepView> steps,
        List<Row> rows,
        @Nullable String objection) {

    DecidedLines {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
    }

    /**
     * The key of the sentence that says what was decided: the state, or NOTHING when it is accepted and pays nothing.
     */
    public String says() {
        return verdict.state() != State.REJECTED && verdict.payable() == 0
                ? "NOTHING"
                : verdict.state().name();
    }

    /**
     * One line.
     *
     * @param name of the act; its code where the tariff has none
     * @param left of the household's ceiling after this line; absent when there is no ceiling
     * @param steps every rule in its order
     */
    record Row(
            String name,
            Line line,
            LineVerdict verdict,
            @Nullable Long left,
            List<StepView> steps) {

        /** The steps that took something off. */
        public List<StepView> objections() {
            return steps.stream().filter(step -> step.text() != null).toList();
        }
    }

    /** @param names of acts by code */
    static DecidedLines of(Verdict verdict, List<Line> billed, Map<String, String> names, RuleTexts texts) {
        List<Row> rows = new ArrayList<>();
        Long left = verdict.inputs().left();
        for (int i = 0; i < billed.size(); i++) {
            Line line = billed.get(i);
            LineVerdict decided = verdict.lines().get(i);
            left = left == null ? null : Long.valueOf(left - decided.payable());
            rows.add(new Row(
                    names.getOrDefault(line.act(), line.act()),
                    line,
                    decided,
                    left,
                    texts.written(decided.trace(), verdict.currency())));
        }
        return new DecidedLines(verdict, texts.written(verdict.trace(), verdict.currency()), rows, objection(rows));
    }

    private static @Nullable String objection(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.objections().stream())
                .filter(step -> !step.code().equals("P01") && !step.code().equals("P02"))
                .map(StepView::text)
                .findFirst()
                .orElse(null);
    }
}
