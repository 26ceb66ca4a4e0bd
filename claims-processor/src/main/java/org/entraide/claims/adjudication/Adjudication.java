package org.entraide.claims.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entraide.claims.adjudication.LinePolicy.Terms;
import org.entraide.claims.enrolment.Member;
import org.entraide.claims.network.PriceList;
import org.entraide.events.CoverInterval;
import org.entraide.events.PackageTerms;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Price;
import org.jspecify.annotations.Nullable;

/** Decides a bill on what is known. Depends on its arguments alone: the same bill and facts, the same verdict. */
public final class Adjudication {

    /** Grows whenever the same inputs may lead to another verdict. */
    public static final int RULES_VERSION = 2;

    private Adjudication() {}

    /** C01 first: while something is missing nothing is refused. */
    public static Finding adjudicate(Bill bill, Known known) {
        List<Missing> missing = known.missingOn(bill.careFrom());
        Member member = known.member();
        if (!missing.isEmpty() || member == null) {
            return new Finding.Waits(missing);
        }
        Inputs inputs = inputs(bill, known, member);
        List<Step> trace = ClaimPolicy.ALL.stream()
                .map(policy -> policy.check(bill, known))
                .toList();
        Optional<Step> refused = trace.stream().filter(Step::refuses).findFirst();
        PackageTerms benefits = known.terms();
        PriceList prices = known.prices();
        CoverInterval cover = known.coverOn(bill.careFrom()).orElse(null);
        List<LineVerdict> lines = refused.isPresent() || benefits == null || prices == null || cover == null
                ? bill.lines().stream()
                        .map(line -> refused(line, refused.orElseThrow()))
                        .toList()
                : admitted(bill, new Terms(benefits, prices, cover, bill.careFrom(), left(inputs)));
        return Verdict.of(bill.currency(), trace, lines, inputs);
    }

    private static LineVerdict refused(Line line, Step claimRefused) {
        List<Step> trace = new ArrayList<>();
        trace.add(claimRefused.onAmount(line.billed()));
        LinePolicy.ALL.forEach(policy -> trace.add(Step.notReached(policy.rule())));
        return LineVerdict.of(line.act(), null, line.billed(), trace);
    }

    private static List<LineVerdict> admitted(Bill bill, Terms atFirst) {
        List<LineVerdict> lines = new ArrayList<>();
        Terms terms = atFirst;
        for (Line line : bill.lines()) {
            LineVerdict verdict = decide(line, terms);
            lines.add(verdict);
            Long left = terms.left();
            if (left != null) {
                terms = terms.leaving(left - verdict.payable());
            }
        }
        return lines;
    }

    private static LineVerdict decide(Line line, Terms terms) {
        List<Step> trace = new ArrayList<>();
        long payable = line.billed();
        boolean refused = false;
        for (LinePolicy policy : LinePolicy.ALL) {
            Step step = refused ? Step.notReached(policy.rule()) : policy.apply(line, terms, payable);
            trace.add(step);
            payable = step.after();
            refused |= step.refuses();
        }
        Category category = terms.prices().of(line.act()).map(Price::category).orElse(null);
        return LineVerdict.of(line.act(), category, line.billed(), trace);
    }

    private static @Nullable Long left(Inputs inputs) {
        Long ceiling = inputs.ceiling();
        return ceiling == null ? null : Math.max(0, ceiling - inputs.usedBefore());
    }

    private static Inputs inputs(Bill bill, Known known, Member member) {
        CoverInterval cover = member.coverOn(bill.careFrom()).orElse(null);
        PackageTerms terms = known.terms();
        PriceList prices = known.prices();
        return new Inputs(
                RULES_VERSION,
                known.enrolmentsNoted(),
                member.household(),
                cover == null ? null : cover.cover(),
                cover == null ? null : cover.packageCode(),
                cover == null ? null : cover.packageVersion(),
                prices == null ? null : prices.tariff(),
                prices == null ? null : prices.version(),
                terms == null ? null : terms.householdCeiling(),
                known.usedBefore());
    }
}
