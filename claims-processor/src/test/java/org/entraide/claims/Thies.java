package org.entraide.claims;

import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Opening;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.CoverTerms;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.events.SharedCover;
import org.jspecify.annotations.Nullable;

/** A mutual at Thiès with one household of two, a health post and its tariff. */
final class Thies {

    static final String MUTUAL = "SN-THI-0007";
    static final String NETWORK = "WA";
    static final String MOTHER = "000012-01";
    static final String CHILD = "000012-02";
    static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    static final LocalDate CARE = LocalDate.of(2026, 5, 3);

    private Thies() {}

    /** Everything known: 20 % patient's share, ceiling 40 000 per household and cover. */
    static Ledgerbook open() {
        Ledgerbook book = new Ledgerbook();
        book.accept(contract());
        book.accept(tariff());
        book.note(MUTUAL, registered());
        book.note(MUTUAL, benefits(20, 40_000L));
        book.note(MUTUAL, new HouseholdEnrolled(MUTUAL, "000012", "SN-THI-KEUR", HouseholdCategory.ORDINARY, YEAR));
        book.note(MUTUAL, member(MOTHER));
        book.note(MUTUAL, member(CHILD));
        book.note(MUTUAL, covered());
        return book;
    }

    static ContractProvider contract() {
        return new ContractProvider(NETWORK, "PS03", "Poste de Keur Mousse", Level.POST, "Thiès", "T1", YEAR);
    }

    static PublishTariff tariff() {
        return new PublishTariff(
                NETWORK,
                "T1",
                YEAR,
                "XOF",
                List.of(
                        new Price("CONS", "Consultation", Category.CONSULTATION, 1_000),
                        new Price("ACCOUCH", "Accouchement", Category.DELIVERY, 60_000),
                        new Price("AMOX", "Amoxicilline", Category.DRUGS, 150)));
    }

    static MutualRegistered registered() {
        return new MutualRegistered(MUTUAL, NETWORK, "SN", "Thiès", "Mutuelle de Keur Mousse", "XOF");
    }

    static PackagePublished benefits(int patientSharePercent, @Nullable Long ceiling) {
        return new PackagePublished(
                MUTUAL,
                new PackageTerms(
                        "BASE",
                        1,
                        "Paquet de base",
                        YEAR,
                        12,
                        List.of(),
                        new PremiumTerms(0, 20_000, 5, 3_500, 2_000, 18, 1, Frequency.ANNUAL, List.of(), 0),
                        List.of(),
                        new CoverTerms(0, List.of(), 0, 30, false, false),
                        patientSharePercent,
                        ceiling));
    }

    static MemberAdded member(String member) {
        return new MemberAdded(MUTUAL, "000012", member, Sex.FEMALE, 1990, Relationship.SUBSCRIBER, YEAR, false, 0, 1);
    }

    /** Mother and child share cover 000012-1 in 2026. */
    static CoverageChanged covered() {
        return becomes(YEAR, interval(YEAR, YEAR_END));
    }

    /** From a day on, mother and child stand like this. */
    static CoverageChanged becomes(LocalDate from, CoverInterval... intervals) {
        SharedCover now = new SharedCover(List.of(MOTHER, CHILD), List.of(intervals));
        return new CoverageChanged(MUTUAL, "000012", from, List.of(), List.of(now));
    }

    static CoverInterval interval(LocalDate from, LocalDate to) {
        return interval(Status.COVERED, from, to);
    }

    static CoverInterval interval(Status status, LocalDate from, LocalDate to) {
        return new CoverInterval("000012-1", "BASE", 1, YEAR, status, from, to, YEAR, List.of());
    }

    /** Covered, with deliveries in observation until a day. */
    static CoverInterval observed(LocalDate from, LocalDate to, LocalDate opensOn) {
        return new CoverInterval(
                "000012-1",
                "BASE",
                1,
                YEAR,
                Status.COVERED,
                from,
                to,
                YEAR,
                List.of(new Opening(Category.DELIVERY, opensOn)));
    }

    static SubmitClaim claim(String member, @Nullable String reference, Line... lines) {
        return claim(member, reference, CARE, lines);
    }

    static SubmitClaim claim(String member, @Nullable String reference, LocalDate care, Line... lines) {
        return new SubmitClaim(MUTUAL, member, "PS03", reference, care, care, null, "XOF", List.of(lines));
    }

    static Line line(String act, int quantity, long unitPrice) {
        return new Line(act, quantity, unitPrice);
    }
}
