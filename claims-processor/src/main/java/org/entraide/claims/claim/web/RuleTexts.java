package org.entraide.claims.claim.web;

import java.util.List;
import java.util.Locale;
import org.entraide.claims.adjudication.Bearer;
import org.entraide.claims.adjudication.Ground;
import org.entraide.claims.adjudication.Outcome;
import org.entraide.claims.adjudication.Rule;
import org.entraide.claims.adjudication.Step;
import org.entraide.ledger.web.Texts;
import org.jspecify.annotations.Nullable;

/** Traces as people read them, in one language. */
public record RuleTexts(Texts texts, Locale locale) {

    static String key(Rule rule) {
        return "RULE_" + rule;
    }

    static String key(Ground ground) {
        return "GROUND_" + ground;
    }

    /**
     * One step.
     *
     * @param title what the rule is about
     * @param text why it cut or refused; absent when it did not
     * @param bearer who bears the difference
     */
    public record StepView(
            String code,
            String title,
            Outcome outcome,
            @Nullable String text,
            Bearer bearer,
            long before,
            long after) {}

    /** The steps in their order, each with its rule's title. */
    public List<StepView> steps(List<Step> trace) {
        return trace.stream().map(this::step).toList();
    }

    private StepView step(Step step) {
        Ground ground = step.ground();
        return new StepView(
                step.rule().name(),
                texts.text(locale, key(step.rule())),
                step.outcome(),
                ground == null
                        ? null
                        : texts.text(locale, key(ground), step.figures().toArray()),
                step.rule().bearer(),
                step.before(),
                step.after());
    }
}
