package org.entraide.hub.overview;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entraide.events.ClaimEvent;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.MemberCover;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
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
            case CoverageChanged changed -> {
                List<Movement> movements = new ArrayList<>(covered(changed.was(), -1));
                movements.addAll(covered(changed.now(), 1));
                yield movements;
            }
        };
    }

    /** @throws UnreadableEvent when the event's content is impossible */
    static List<Movement> of(PremiumEvent event) {
        return switch (event) {
            case PremiumAssessed assessed -> assessed(assessed);
            case PremiumPaid paid ->
                List.of(money(Plausible.month(paid.valueDate()), Figure.PREMIUM_COLLECTED, paid.amount()));
            // The money was counted when it was paid.
            case CreditApplied _ -> List.of();
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

    private static List<Movement> covered(List<MemberCover> covers, int sign) {
        List<Movement> movements = new ArrayList<>();
        for (MemberCover cover : covers) {
            cover.intervals().forEach(days -> {
                Plausible.interval(days.from(), days.to());
                movements.addAll(MonthEndStock.present(days.from(), days.to(), Counter.BENEFICIARIES, sign));
            });
        }
        return movements;
    }

    private static List<Movement> assessed(PremiumAssessed assessed) {
        Plausible.insurancePeriod(assessed.from(), assessed.to());
        Money due = assessed.due();
        List<Movement> movements = new ArrayList<>();
        movements.add(money(Plausible.month(assessed.dueOn()), Figure.PREMIUM_DUE, due));
        Counter earned = Counter.money(Figure.PREMIUM_EARNED, due.currency());
        movements.addAll(ProRataByDay.earned(assessed.from(), assessed.to(), due.amount(), earned));
        return movements;
    }

    private static List<Movement> decided(YearMonth month, ClaimDecided decided) {
        // The amounts of a decision that this one would replace are not in the event.
        Plausible.require(isOpen(decided.was()), "a decision on a claim that was decided before");
        Plausible.require(!isOpen(decided.now()), "a decision that decides nothing");
        List<Movement> movements = new ArrayList<>(moved(month, decided.was(), decided.now()));
        movements.add(money(month, Figure.PAYABLE, decided.payable()));
        movements.add(money(month, Figure.PATIENT_SHARE, decided.patientShare()));
        movements.add(money(month, Figure.NOT_CHARGED, decided.notCharged()));
        decided.byCategory().forEach(part -> {
            Counter counter = Counter.payable(part.category(), part.payable().currency());
            movements.add(new Movement(month, counter, Plausible.amount(part.payable())));
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
        return new Movement(month, Counter.money(figure, money.currency()), Plausible.amount(money));
    }
}
