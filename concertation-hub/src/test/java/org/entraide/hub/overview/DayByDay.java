package org.entraide.hub.overview;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.Event;
import org.entraide.events.MemberCover;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.SharedCover;

/** The slow, obvious reference: remembers everything and walks through every day. Stocks are levels, not changes. */
final class DayByDay {

    static final YearMonth FIRST = YearMonth.of(2022, 12);
    static final YearMonth LAST = YearMonth.of(2027, 1);

    private final List<Event> history;

    DayByDay(List<Event> history) {
        this.history = history;
    }

    long figure(YearMonth month, Counter counter) {
        return switch (counter.figure()) {
            case BENEFICIARIES -> standing(month.atEndOfMonth(), Set.of(Status.COVERED, Status.IN_GRACE));
            case UP_TO_DATE -> standing(month.atEndOfMonth(), Set.of(Status.COVERED, Status.AWAITING_SPONSOR));
            case ENROLLED ->
                of(MemberAdded.class).stream()
                        .filter(added -> !added.joinedOn().isAfter(month.atEndOfMonth()))
                        .count();
            case CLAIMS -> claims(month, State.valueOf(counter.part()));
            case PREMIUM_DUE ->
                of(PremiumAssessed.class).stream()
                        .filter(assessed -> YearMonth.from(assessed.dueOn()).equals(month))
                        .mapToLong(DayByDay::dueOf)
                        .sum();
            case PREMIUM_COLLECTED ->
                of(PremiumPaid.class).stream()
                        .filter(paid -> YearMonth.from(paid.valueDate()).equals(month))
                        .mapToLong(paid -> paid.amount().amount())
                        .sum();
            case PREMIUM_EARNED ->
                of(CoverTakenOut.class).stream()
                        .mapToLong(taken -> earned(month, taken))
                        .sum();
            case SUBSIDIES ->
                of(SubsidyApplied.class).stream()
                        .filter(applied -> YearMonth.from(applied.valueDate()).equals(month))
                        .mapToLong(applied -> applied.amount().amount())
                        .sum();
            case ARREARS -> arrears(month.atEndOfMonth());
            case CREDIT -> credit(month.atEndOfMonth());
            case BILLED ->
                of(ClaimSubmitted.class).stream()
                        .filter(claim -> YearMonth.from(claim.careFrom()).equals(month))
                        .mapToLong(claim -> claim.billed().amount())
                        .sum();
            case PAYABLE, PAYABLE_BY_CATEGORY, PATIENT_SHARE, NOT_CHARGED -> decided(month, counter.figure());
        };
    }

    private <E extends Event> List<E> of(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Of every household the last word about the day counts. */
    private long standing(LocalDate day, Set<Status> statuses) {
        Map<String, List<MemberCover>> current = new HashMap<>();
        of(CoverageChanged.class).stream()
                .filter(changed -> !changed.from().isAfter(day))
                .forEach(changed -> current.put(changed.household(), SharedCover.each(changed.now())));
        return current.values().stream()
                .flatMap(List::stream)
                .filter(member -> member.intervals().stream()
                        .anyMatch(days -> days.contains(day) && statuses.contains(days.status())))
                .count();
    }

    private long arrears(LocalDate day) {
        long due = of(PremiumAssessed.class).stream()
                .filter(assessed -> !assessed.dueOn().isAfter(day))
                .mapToLong(DayByDay::dueOf)
                .sum();
        long subsidies = of(SubsidyApplied.class).stream()
                .filter(applied -> !applied.valueDate().isAfter(day))
                .mapToLong(applied -> applied.amount().amount())
                .sum();
        return due - subsidies - paid(day, DayByDay::settledOf) - applied(day);
    }

    private long credit(LocalDate day) {
        return paid(day, paid -> paid.amount().amount() - settledOf(paid)) - applied(day);
    }

    private long paid(LocalDate day, ToLongFunction<PremiumPaid> part) {
        return of(PremiumPaid.class).stream()
                .filter(paid -> !paid.valueDate().isAfter(day))
                .mapToLong(part)
                .sum();
    }

    private long applied(LocalDate day) {
        return of(CreditApplied.class).stream()
                .filter(applied -> !applied.on().isAfter(day))
                .mapToLong(applied -> applied.settlement().amount().amount())
                .sum();
    }

    private static long dueOf(PremiumAssessed assessed) {
        return assessed.due().amount() + assessed.subsidy().amount();
    }

    private static long settledOf(PremiumPaid paid) {
        return paid.settlements().stream()
                .mapToLong(settlement -> settlement.amount().amount())
                .sum();
    }

    private static long earned(YearMonth month, CoverTakenOut premium) {
        long all = premium.from().datesUntil(premium.to().plusDays(1)).count();
        long before = 0;
        long through = 0;
        for (LocalDate day = premium.from(); !day.isAfter(premium.to()); day = day.plusDays(1)) {
            before += YearMonth.from(day).isBefore(month) ? 1 : 0;
            through += YearMonth.from(day).isAfter(month) ? 0 : 1;
        }
        long due = premium.premium().amount();
        return share(due, through, all) - share(due, before, all);
    }

    private static long share(long due, long days, long all) {
        return BigInteger.valueOf(due)
                .multiply(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(all))
                .longValueExact();
    }

    private long claims(YearMonth month, State state) {
        Map<String, State> current = new HashMap<>();
        for (Event event : history) {
            switch (event) {
                case ClaimSubmitted claim
                when isIn(month, claim.careFrom()) -> current.put(claim.claim(), State.SUBMITTED);
                case ClaimPended claim when isIn(month, claim.careFrom()) -> current.put(claim.claim(), State.PENDED);
                case ClaimDecided claim when isIn(month, claim.careFrom()) -> current.put(claim.claim(), claim.now());
                default -> {}
            }
        }
        return current.values().stream().filter(state::equals).count();
    }

    private long decided(YearMonth month, Figure figure) {
        Map<String, ClaimDecided> last = new HashMap<>();
        of(ClaimDecided.class).forEach(decided -> last.put(decided.claim(), decided));
        return last.values().stream()
                .filter(claim -> isIn(month, claim.careFrom()))
                .mapToLong(claim -> switch (figure) {
                    case PATIENT_SHARE -> claim.award().patientShare().amount();
                    case NOT_CHARGED -> claim.award().notCharged().amount();
                    default -> claim.award().payable().amount();
                })
                .sum();
    }

    private static boolean isIn(YearMonth month, LocalDate day) {
        return YearMonth.from(day).equals(month);
    }
}
