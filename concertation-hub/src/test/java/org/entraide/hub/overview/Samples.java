package org.entraide.hub.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entraide.events.ClaimEvent.Award;
import org.entraide.events.ClaimEvent.CategoryAmount;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.MemberCover;
import org.entraide.events.Money;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.events.SharedCover;

/** Events of mutual {@code SN-THI-0007} with only what figures depend on left open. */
public final class Samples {

    public static final String THIES = "SN-THI-0007";

    private Samples() {}

    public static Money xof(long amount) {
        return new Money(amount, "XOF");
    }

    public static MutualRegistered registered(String mutual, String country, String name) {
        return new MutualRegistered(mutual, "WA", country, "Thiès", name, "XOF");
    }

    public static MemberAdded added(String mutual, String member, String joinedOn) {
        return new MemberAdded(
                mutual,
                "000001",
                member,
                Sex.FEMALE,
                1990,
                Relationship.SUBSCRIBER,
                LocalDate.parse(joinedOn),
                false,
                0,
                1);
    }

    public static MemberCover cover(String member, String... fromTo) {
        return new MemberCover(
                member,
                java.util.stream.IntStream.range(0, fromTo.length / 2)
                        .mapToObj(i -> interval(fromTo[2 * i], fromTo[2 * i + 1]))
                        .toList());
    }

    private static CoverInterval interval(String from, String to) {
        return interval(Status.COVERED, LocalDate.parse(from), LocalDate.parse(to));
    }

    static CoverInterval interval(Status status, LocalDate from, LocalDate to) {
        return new CoverInterval("000001-1", "BASE", 1, from, status, from, to, from, List.of());
    }

    public static CoverageChanged coverage(String mutual, List<MemberCover> was, List<MemberCover> now) {
        LocalDate from = Stream.concat(was.stream(), now.stream())
                .flatMap(member -> member.intervals().stream())
                .map(CoverInterval::from)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        return new CoverageChanged(mutual, "000001", from, SharedCover.among(was), SharedCover.among(now));
    }

    public static CoverTakenOut taken(String mutual, String from, String to, long premium) {
        return new CoverTakenOut(
                mutual,
                "000001",
                "000001-1",
                "BASE",
                1,
                LocalDate.parse(from),
                LocalDate.parse(to),
                xof(premium),
                null,
                false,
                List.of());
    }

    public static PremiumAssessed assessed(String mutual, String dueOn, long due, long subsidy) {
        return new PremiumAssessed(mutual, "000001", "000001-1", 1, LocalDate.parse(dueOn), xof(due), xof(subsidy));
    }

    public static Settlement settled(long amount) {
        return new Settlement("000001-1", 1, xof(amount));
    }

    /** All of it settles what is owed. */
    public static PremiumPaid paid(String mutual, String valueDate, long amount) {
        return paid(mutual, valueDate, amount, amount);
    }

    /** Of what is paid this much settles what is owed; the rest is credit. */
    public static PremiumPaid paid(String mutual, String valueDate, long amount, long settled) {
        LocalDate day = LocalDate.parse(valueDate);
        return new PremiumPaid(
                mutual,
                "000001",
                "T1-000001",
                PaymentMethod.CASH,
                day,
                day,
                xof(amount),
                List.of(settled(settled)),
                xof(amount - settled));
    }

    public static SubsidyApplied subsidy(String mutual, String valueDate, long amount) {
        LocalDate day = LocalDate.parse(valueDate);
        return new SubsidyApplied(mutual, "000001", "ETAT", day, day, xof(amount), List.of(settled(amount)));
    }

    public static CreditApplied credited(String mutual, String on, long amount) {
        return new CreditApplied(mutual, "000001", settled(amount), LocalDate.parse(on), xof(0));
    }

    public static ClaimSubmitted submitted(String mutual, String claim, String careFrom, long billed) {
        LocalDate day = LocalDate.parse(careFrom);
        return new ClaimSubmitted(mutual, claim, "M1", "P1", day, day, day.plusDays(5), xof(billed));
    }

    public static ClaimPended pended(String mutual, String claim, String careFrom) {
        return new ClaimPended(mutual, claim, LocalDate.parse(careFrom), State.SUBMITTED, List.of("member"));
    }

    /** Of what is billed the mutual pays {@code payable}, the patient a quarter of that, nobody the rest. */
    public static ClaimDecided decided(
            String mutual, String claim, String careFrom, State was, State now, long billed, long payable) {
        LocalDate day = LocalDate.parse(careFrom);
        long share = payable / 4;
        Award award = new Award(
                xof(payable),
                xof(share),
                xof(billed - payable - share),
                List.of(new CategoryAmount(Category.CONSULTATION, xof(payable))));
        return new ClaimDecided(
                mutual, claim, "M1", "P1", day, day.plusDays(9), was, now, xof(billed), null, award, List.of());
    }

    /** The same claim decided again: the mutual pays something else. */
    public static ClaimDecided again(ClaimDecided before, State now, long payable) {
        ClaimDecided after = decided(
                before.mutual(),
                before.claim(),
                before.careFrom().toString(),
                before.now(),
                now,
                before.billed().amount(),
                payable);
        return new ClaimDecided(
                after.mutual(),
                after.claim(),
                after.member(),
                after.provider(),
                after.careFrom(),
                after.decidedOn(),
                after.was(),
                after.now(),
                after.billed(),
                before.award(),
                after.award(),
                after.reasons());
    }
}
