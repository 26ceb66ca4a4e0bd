package org.entraide.hub.overview;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entraide.events.ClaimEvent;
import org.entraide.events.ClaimEvent.Award;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.HouseholdCategoryChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.EnrolmentEvent.SubscriberChanged;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.SharedCover;
import org.entraide.events.UnreadableEvent;

/** What each event moves in the figures of its mutual: a function of the event alone. */
final class Movements {

    private Movements() {}

    /** @throws UnreadableEvent when the event's content is impossible */
    static List<Movement> of(EnrolmentEvent event) {
        return switch (event) {
            case HouseholdEnrolled _ -> List.of();
            case MemberAdded added ->
                List.of(MonthEndStock.presentFrom(Plausible.day(added.joinedOn()), Counter.ENROLLED));
            case MemberRemoved removed ->
                List.of(MonthEndStock.goneAfter(Plausible.day(removed.on()), Counter.ENROLLED));
            case CoverageChanged changed -> {
                List<Movement> movements = new ArrayList<>(covered(changed.was(), -1));
                movements.addAll(covered(changed.now(), 1));
                yield movements;
            }
            case HouseholdCategoryChanged _, SubscriberChanged _ -> List.of();
        };
    }

    /** @throws UnreadableEvent when the event's content is impossible */
    static List<Movement> of(PremiumEvent event) {
        return switch (event) {
            case CoverTakenOut taken -> earned(taken);
            case PremiumAssessed assessed -> assessed(assessed);
            case PremiumPaid paid -> paid(paid);
            case CreditApplied applied -> {
                YearMonth month = Plausible.month(applied.on());
                Money part = applied.settlement().amount();
                yield List.of(less(month, Figure.ARREARS, part), less(month, Figure.CREDIT, part));
            }
            case SubsidyApplied applied -> {
                YearMonth month = Plausible.month(applied.valueDate());
                yield List.of(
                        money(month, Figure.SUBSIDIES, applied.amount()),
                        less(month, Figure.ARREARS, applied.amount()));
            }
        };
    }

    /** @throws UnreadableEvent when the event's content is impossible */
    static List<Movement> of(ClaimEvent event) {
        YearMonth month = Plausible.month(event.careFrom());
        return switch (event) {
            case ClaimSubmitted submitted ->
                List.of(
                        new Movement(month, Counter.claims(State.SUBMITTED), 1),
                        money(month, Figure.BILLED, submitted.billed()));
            case ClaimPended pended -> moved(month, pended.was(), State.PENDED);
            case ClaimDecided decided -> decided(month, decided);
        };
    }

    private static List<Movement> covered(List<SharedCover> covers, int sign) {
        List<Movement> movements = new ArrayList<>();
        for (SharedCover cover : covers) {
            int people = sign * cover.members().size();
            cover.intervals().forEach(days -> {
                Plausible.interval(days.from(), days.to());
                stocks(days.status())
                        .forEach(stock ->
                                movements.addAll(MonthEndStock.present(days.from(), days.to(), stock, people)));
            });
        }
        return movements;
    }

    private static List<Counter> stocks(Status status) {
        return switch (status) {
            case COVERED -> List.of(Counter.BENEFICIARIES, Counter.UP_TO_DATE);
            case IN_GRACE -> List.of(Counter.BENEFICIARIES);
            case AWAITING_SPONSOR -> List.of(Counter.UP_TO_DATE);
            case SUSPENDED, AWAITING_PAYMENT -> List.of();
        };
    }

    private static List<Movement> earned(CoverTakenOut taken) {
        Plausible.insurancePeriod(taken.from(), taken.to());
        Counter earned = Counter.money(Figure.PREMIUM_EARNED, taken.premium().currency());
        return ProRataByDay.earned(taken.from(), taken.to(), Plausible.amount(taken.premium()), earned);
    }

    private static List<Movement> assessed(PremiumAssessed assessed) {
        YearMonth month = Plausible.month(assessed.dueOn());
        return List.of(
                money(month, Figure.PREMIUM_DUE, assessed.due()),
                money(month, Figure.PREMIUM_DUE, assessed.subsidy()),
                money(month, Figure.ARREARS, assessed.due()),
                money(month, Figure.ARREARS, assessed.subsidy()));
    }

    /** What did not settle anything adds to the household's credit. */
    private static List<Movement> paid(PremiumPaid paid) {
        YearMonth month = Plausible.month(paid.valueDate());
        List<Movement> movements = new ArrayList<>();
        movements.add(money(month, Figure.PREMIUM_COLLECTED, paid.amount()));
        movements.add(money(month, Figure.CREDIT, paid.amount()));
        paid.settlements().forEach(settlement -> {
            movements.add(less(month, Figure.ARREARS, settlement.amount()));
            movements.add(less(month, Figure.CREDIT, settlement.amount()));
        });
        return movements;
    }

    private static List<Movement> decided(YearMonth month, ClaimDecided decided) {
        Plausible.require(!isOpen(decided.now()), "a decision that decides nothing");
        Award before = decided.before();
        Plausible.require(isOpen(decided.was()) == (before == null), "a decision that does not fit the one before");
        List<Movement> movements = new ArrayList<>(moved(month, decided.was(), decided.now()));
        movements.addAll(awarded(month, decided.award(), 1));
        if (before != null) {
            movements.addAll(awarded(month, before, -1));
        }
        return movements;
    }

    private static List<Movement> awarded(YearMonth month, Award award, int sign) {
        List<Movement> movements = new ArrayList<>();
        movements.add(money(month, Figure.PAYABLE, award.payable(), sign));
        movements.add(money(month, Figure.PATIENT_SHARE, award.patientShare(), sign));
        movements.add(money(month, Figure.NOT_CHARGED, award.notCharged(), sign));
        award.byCategory().forEach(part -> {
            Counter counter = Counter.payable(part.category(), part.payable().currency());
            movements.add(new Movement(month, counter, sign * Plausible.amount(part.payable())));
        });
        return movements;
    }

    private static boolean isOpen(State state) {
        return switch (state) {
            case SUBMITTED, PENDED -> true;
            case APPROVED, PARTLY_APPROVED, REJECTED -> false;
        };
    }

    private static List<Movement> moved(YearMonth month, State was, State now) {
        return List.of(new Movement(month, Counter.claims(was), -1), new Movement(month, Counter.claims(now), 1));
    }

    private static Movement money(YearMonth month, Figure figure, Money money) {
        return money(month, figure, money, 1);
    }

    private static Movement less(YearMonth month, Figure figure, Money money) {
        return money(month, figure, money, -1);
    }

    private static Movement money(YearMonth month, Figure figure, Money money, int sign) {
        return new Movement(month, Counter.money(figure, money.currency()), sign * Plausible.amount(money));
    }
}
