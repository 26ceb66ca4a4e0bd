package org.entraide.hub.overview;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.ClaimEvent.CategoryAmount;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.MemberCover;
import org.entraide.events.Money;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;

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
                mutual, "000001", member, Sex.FEMALE, 1990, Relationship.SUBSCRIBER, LocalDate.parse(joinedOn), 0, 1);
    }

    public static MemberCover cover(String member, String... fromTo) {
        return new MemberCover(
                member,
                java.util.stream.IntStream.range(0, fromTo.length / 2)
                        .mapToObj(i -> interval(fromTo[2 * i], fromTo[2 * i + 1]))
                        .toList());
    }

    private static CoverInterval interval(String from, String to) {
        return new CoverInterval(
                "000001-1", "BASE", 1, LocalDate.parse(from), LocalDate.parse(from), LocalDate.parse(to));
    }

    public static CoverageChanged coverage(String mutual, List<MemberCover> was, List<MemberCover> now) {
        return new CoverageChanged(mutual, "000001", was, now);
    }

    public static PremiumAssessed assessed(String mutual, String from, String to, String dueOn, long due) {
        return new PremiumAssessed(
                mutual,
                "000001",
                "000001-1",
                "BASE",
                1,
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse(dueOn),
                xof(due));
    }

    public static PremiumPaid paid(String mutual, String valueDate, long amount) {
        LocalDate day = LocalDate.parse(valueDate);
        return new PremiumPaid(
                mutual, "000001", "T1-000001", PaymentMethod.CASH, day, day, xof(amount), List.of(), xof(0));
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
        return new ClaimDecided(
                mutual,
                claim,
                "M1",
                "P1",
                day,
                day.plusDays(9),
                was,
                now,
                xof(billed),
                xof(payable),
                xof(share),
                xof(billed - payable - share),
                List.of(new CategoryAmount(Category.CONSULTATION, xof(payable))),
                List.of());
    }
}
