package org.entraide.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.entraide.events.ClaimEvent.State;

class AdjudicationPropertiesTest {

    private static final List<String> ACTS = List.of("CONS", "ACCOUCH", "AMOX", "NOPE");

    @Property
    void everyUnitBilledIsBorneBySomebodyOnce(
            @ForAll("bills") Bill bill,
            @ForAll @IntRange(max = 100) int share,
            @ForAll @LongRange(max = 200_000) long ceiling,
            @ForAll @LongRange(max = 200_000) long used) {
        Verdict verdict = decide(bill, share, ceiling, used);
        assertThat(verdict.payable() + verdict.patientShare() + verdict.notCharged())
                .isEqualTo(bill.billed());
        assertThat(verdict.payable()).isBetween(0L, Math.max(0, ceiling - used));
        assertThat(verdict.lines()).allSatisfy(line -> {
            assertThat(line.payable() + line.patientShare() + line.notCharged()).isEqualTo(line.billed());
            assertThat(List.of(line.payable(), line.patientShare(), line.notCharged()))
                    .allMatch(amount -> amount >= 0);
            assertThat(line.trace().getLast().after()).isEqualTo(line.payable());
        });
        assertThat(verdict.lines().stream().mapToLong(LineVerdict::payable).sum())
                .isEqualTo(verdict.payable());
        assertThat(verdict.byCategory().stream()
                        .mapToLong(category -> category.payable().amount())
                        .sum())
                .isEqualTo(verdict.payable());
    }

    @Property
    void aTraceIsUnbroken(@ForAll("bills") Bill bill, @ForAll @LongRange(max = 200_000) long ceiling) {
        for (LineVerdict line : decide(bill, 20, ceiling, 0).lines()) {
            long payable = line.billed();
            for (Step step : line.trace()) {
                assertThat(step.before()).isEqualTo(payable);
                assertThat(step.after()).isBetween(0L, step.before());
                payable = step.after();
            }
        }
    }

    @Property
    void theVerdictIsThatOfASlowObviousReference(
            @ForAll("bills") Bill bill,
            @ForAll @IntRange(max = 100) int share,
            @ForAll @LongRange(max = 200_000) long ceiling,
            @ForAll @LongRange(max = 200_000) long used) {
        Verdict verdict = decide(bill, share, ceiling, used);
        List<Long> expected = reference(bill, share, ceiling, used);
        assertThat(verdict.lines().stream().map(LineVerdict::payable)).containsExactlyElementsOf(expected);
        boolean allRefused = bill.lines().stream().allMatch(line -> line.act().equals("NOPE"));
        assertThat(verdict.state() == State.REJECTED).isEqualTo(allRefused);
    }

    @Property
    void theSameBillAndFactsGiveTheSameVerdict(@ForAll("bills") Bill bill, @ForAll @LongRange(max = 90_000) long used) {
        assertThat(decide(bill, 20, 90_000, used)).isEqualTo(decide(bill, 20, 90_000, used));
    }

    private static Verdict decide(Bill bill, int share, long ceiling, long used) {
        Situation situation = new Situation().covered().ceiling(ceiling).used(used);
        situation.sharePercent = share;
        return situation.decide(bill);
    }

    /** Unit by unit with unbounded numbers, as one would explain it at the counter. */
    private static List<Long> reference(Bill bill, int share, long ceiling, long used) {
        BigInteger left = BigInteger.valueOf(ceiling - used).max(BigInteger.ZERO);
        List<Long> payables = new ArrayList<>();
        for (Line line : bill.lines()) {
            long tariff = switch (line.act()) {
                case "CONS" -> 1_000;
                case "ACCOUCH" -> 60_000;
                case "AMOX" -> 150;
                default -> 0;
            };
            BigInteger accepted = BigInteger.ZERO;
            for (int unit = 0; unit < line.quantity(); unit++) {
                accepted = accepted.add(BigInteger.valueOf(Math.min(line.unitPrice(), tariff)));
            }
            BigInteger patient = accepted.multiply(BigInteger.valueOf(share)).divide(BigInteger.valueOf(100));
            BigInteger payable = accepted.subtract(patient).min(left);
            left = left.subtract(payable);
            payables.add(payable.longValueExact());
        }
        return payables;
    }

    @Provide
    Arbitrary<Bill> bills() {
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.of(ACTS),
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.longs().between(0, 70_000))
                .as(Line::new);
        return line.list().ofMinSize(1).ofMaxSize(12).map(lines -> Situation.bill(lines.toArray(Line[]::new)));
    }
}
