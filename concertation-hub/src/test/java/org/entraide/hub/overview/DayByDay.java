package org.entraide.hub.overview;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.Event;
import org.entraide.events.MemberCover;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;

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
            case BENEFICIARIES -> beneficiaries(month.atEndOfMonth());
            case ENROLLED ->
                of(MemberAdded.class).stream()
                        .filter(added -> !added.joinedOn().isAfter(month.atEndOfMonth()))
                        .count();
            case CLAIMS -> claims(month, State.valueOf(counter.part()));
            case PREMIUM_DUE ->
                of(PremiumAssessed.class).stream()
                        .filter(assessed -> YearMonth.from(assessed.dueOn()).equals(month))
                        .mapToLong(assessed -> assessed.due().amount())
                        .sum();
            case PREMIUM_COLLECTED ->
                of(PremiumPaid.class).stream()
                        .filter(paid -> YearMonth.from(paid.valueDate()).equals(month))
                        .mapToLong(paid -> paid.amount().amount())
                        .sum();
            case PREMIUM_EARNED ->
                of(PremiumAssessed.class).stream()
                        .mapToLong(assessed -> earned(month, assessed))
                        .sum();
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

    private long beneficiaries(LocalDate day) {
        Map<String, List<MemberCover>> current = new HashMap<>();
        of(CoverageChanged.class).forEach(changed -> current.put(changed.household(), changed.now()));
        Set<String> covered = new TreeSet<>();
        current.forEach((household, members) -> members.forEach(member -> {
            if (member.intervals().stream().anyMatch(interval -> interval.contains(day))) {
                covered.add(household + member.member());
            }
        }));
        return covered.size();
    }

    private static long earned(YearMonth month, PremiumAssessed premium) {
        long all = premium.from().datesUntil(premium.to().plusDays(1)).count();
        long before = 0;
        long through = 0;
        for (LocalDate day = premium.from(); !day.isAfter(premium.to()); day = day.plusDays(1)) {
            before += YearMonth.from(day).isBefore(month) ? 1 : 0;
            through += YearMonth.from(day).isAfter(month) ? 0 : 1;
        }
        long due = premium.due().amount();
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
        return of(ClaimDecided.class).stream()
                .filter(claim -> isIn(month, claim.careFrom()))
                .mapToLong(claim -> switch (figure) {
                    case PATIENT_SHARE -> claim.patientShare().amount();
                    case NOT_CHARGED -> claim.notCharged().amount();
                    default -> claim.payable().amount();
                })
                .sum();
    }

    private static boolean isIn(YearMonth month, LocalDate day) {
        return YearMonth.from(day).equals(month);
    }
}
