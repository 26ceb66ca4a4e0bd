package org.entraide.claims.adjudication;

import java.time.LocalDate;
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
                : admitted(bill, new Terms(benefits, prices, cover, bill.careFrom(), inputs.left()));
        return Verdict.of(bill.currency(), trace, lines, inputs);
    }

    /** How the member of a bill stands, whatever is billed; nothing while the member or its package is not known. */
    public static Optional<Standing> standing(Bill bill, Known known) {
        Member member = known.member();
        LocalDate day = bill.careFrom();
        CoverInterval cover = known.coverOn(day).orElse(null);
        if (member == null || (cover != null && known.terms() == null)) {
            return Optional.empty();
        }
        return Optional.of(new Standing(
                day, new CoveredOnDateOfCare().check(bill, known), cover, known.terms(), inputs(bill, known, member)));
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
