package org.entraide.claims.claim.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entraide.claims.adjudication.Bearer;
import org.entraide.claims.adjudication.Ground;
import org.entraide.claims.adjudication.Outcome;
import org.entraide.claims.adjudication.Rule;
import org.entraide.claims.adjudication.Step;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Writing;
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

    /** The same with days and amounts as people write them. */
    public List<StepView> written(List<Step> trace, String currency) {
        Writing writing = new Writing(locale);
        return trace.stream()
                .map(step -> step(step, figures(step, writing, currency)))
                .toList();
    }

    private static List<String> figures(Step step, Writing writing, String currency) {
        return switch (step.ground()) {
            case null -> List.of();
            case NEVER_COVERED, OTHER_CURRENCY, NO_TARIFF_YET, NOT_IN_TARIFF, PATIENT_SHARE -> step.figures();
            case NOT_YET_COVERED,
                    AWAITING_PAYMENT,
                    AWAITING_SPONSOR,
                    SUSPENDED,
                    LEFT,
                    COVER_ENDED,
                    IN_OBSERVATION,
                    NO_CONTRACT_YET ->
                step.figures().stream()
                        .map(day -> writing.day(LocalDate.parse(day)))
                        .toList();
            case ABOVE_TARIFF, CEILING_REACHED ->
                step.figures().stream()
                        .map(amount -> writing.money(Long.parseLong(amount), currency))
                        .toList();
        };
    }

    private StepView step(Step step) {
        return step(step, step.figures());
    }

    private StepView step(Step step, List<String> figures) {
        Ground ground = step.ground();
        return new StepView(
                step.rule().name(),
                texts.text(locale, key(step.rule())),
                step.outcome(),
                ground == null ? null : texts.text(locale, key(ground), figures.toArray()),
                step.rule().bearer(),
                step.before(),
                step.after());
    }
}
