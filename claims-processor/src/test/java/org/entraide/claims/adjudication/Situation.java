package org.entraide.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.enrolment.Member;
import org.entraide.claims.network.Contract;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Opening;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.CoverTerms;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.events.ProviderEvent.Price;
import org.jspecify.annotations.Nullable;

/** What is known around a bill, to be varied by tests: 20 % share and no ceiling unless said. */
final class Situation {

    static final LocalDate CARE = LocalDate.of(2026, 5, 3);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    int sharePercent = 20;

    @Nullable
    Long ceiling;

    long usedBefore;
    private LocalDate contractFrom = YEAR;
    private List<CoverInterval> intervals = List.of();
    private @Nullable LocalDate leftOn;
    private PriceList prices = new PriceList(
            "T1",
            3,
            "XOF",
            List.of(
                    new Price("CONS", "Consultation", Category.CONSULTATION, 1_000),
                    new Price("ACCOUCH", "Accouchement", Category.DELIVERY, 60_000),
                    new Price("AMOX", "Amoxicilline", Category.DRUGS, 150)));

    Situation covered() {
        return intervals(YEAR, LocalDate.of(2026, 12, 31));
    }

    /** Covered from the first to the second day, from the third to the fourth… */
    Situation intervals(LocalDate... days) {
        List<CoverInterval> list = new ArrayList<>();
        for (int i = 0; i < days.length; i += 2) {
            list.add(days(Status.COVERED, days[i], days[i + 1]));
        }
        intervals = list;
        return this;
    }

    /** The year under one cover with one status. */
    Situation standing(Status status) {
        intervals = List.of(days(status, YEAR, LocalDate.of(2026, 12, 31)));
        return this;
    }

    /** Covered all year, with one category in observation until a day. */
    Situation observed(Category category, LocalDate opensOn) {
        intervals = List.of(new CoverInterval(
                "000012-1",
                "BASE",
                1,
                YEAR,
                Status.COVERED,
                YEAR,
                LocalDate.of(2026, 12, 31),
                YEAR,
                List.of(new Opening(category, opensOn))));
        return this;
    }

    Situation left(LocalDate day) {
        leftOn = day;
        return this;
    }

    private static CoverInterval days(Status status, LocalDate from, LocalDate to) {
        return new CoverInterval("000012-1", "BASE", 1, YEAR, status, from, to, YEAR, List.of());
    }

    Situation contractFrom(LocalDate day) {
        contractFrom = day;
        return this;
    }

    Situation ceiling(@Nullable Long amount) {
        ceiling = amount;
        return this;
    }

    Situation used(long amount) {
        usedBefore = amount;
        return this;
    }

    Situation withoutEffectiveTariff() {
        prices = PriceList.noneYet("T1", "XOF");
        return this;
    }

    Known known(boolean withPackageAndTariff) {
        return new Known(
                new Insurer("SN-THI-0007", "WA", "SN", "Thiès", "Keur Mousse", "XOF"),
                new Member("000012-01", "000012", intervals, leftOn),
                withPackageAndTariff ? terms() : null,
                new Provider("WA", "PS03", "Poste", Level.POST, "Thiès", List.of(new Contract("T1", contractFrom))),
                withPackageAndTariff ? prices : null,
                usedBefore,
                17);
    }

    Verdict decide(Bill bill) {
        Finding finding = Adjudication.adjudicate(bill, known(true));
        assertThat(finding).isInstanceOf(Verdict.class);
        return (Verdict) finding;
    }

    private PackageTerms terms() {
        return new PackageTerms(
                "BASE",
                1,
                "Base",
                YEAR,
                12,
                List.of(),
                new PremiumTerms(0, 20_000, 5, 3_500, 2_000, 18, 1, Frequency.ANNUAL, List.of(), 0),
                List.of(),
                new CoverTerms(0, List.of(), 0, 30, false, false),
                sharePercent,
                ceiling);
    }

    static Bill bill(Line... lines) {
        return new Bill("000012-01", "PS03", CARE, CARE, "XOF", List.of(lines));
    }

    static Line line(String act, int quantity, long unitPrice) {
        return new Line(act, quantity, unitPrice);
    }
}
