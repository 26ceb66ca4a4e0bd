package org.entraide.launcher.faults;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.entraide.events.ClaimEvent;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Event;
import org.entraide.events.MemberCover;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.SharedCover;

/**
 * All that one mutual published, in the order of its ledgers, and its figures by a few obvious lines that share nothing
 * with the hub: levels are added up from the first event on, states are remembered whole.
 */
public final class History {

    private final List<Event> events = new ArrayList<>();

    public void add(Event event) {
        events.add(event);
    }

    /** Every figure of a month by its name; those that are nothing are left out. */
    public Map<String, Long> figures(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        Map<String, Long> figures = new TreeMap<>();
        figures.put("due", sum(PremiumAssessed.class, each -> isIn(month, each.dueOn()) ? due(each) : 0));
        figures.put("collected", sum(PremiumPaid.class, each -> isIn(month, each.valueDate()) ? paid(each) : 0));
        figures.put("subsidies", sum(SubsidyApplied.class, each -> isIn(month, each.valueDate()) ? given(each) : 0));
        figures.put("arrears", arrears(day));
        figures.put("credit", credit(day));
        figures.put("earned", sum(CoverTakenOut.class, each -> earned(each, day) - earned(each, before(month))));
        figures.put("enrolled", enrolled(day));
        figures.put("beneficiaries", standing(day, Set.of(Status.COVERED, Status.IN_GRACE)));
        figures.put("upToDate", standing(day, Set.of(Status.COVERED, Status.AWAITING_SPONSOR)));
        claims(month, figures);
        figures.values().removeIf(each -> each == 0);
        return figures;
    }

    /** dues = payments + subsidies + arrears − credit, whatever the day. */
    public boolean balances() {
        LocalDate ever = LocalDate.MAX;
        long dues = sum(PremiumAssessed.class, History::due);
        long money = sum(PremiumPaid.class, History::paid) + sum(SubsidyApplied.class, History::given);
        return dues == money + arrears(ever) - credit(ever);
    }

    private <E extends Event> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private <E extends Event> long sum(Class<E> type, ToLongFunction<E> amount) {
        return of(type).mapToLong(amount).sum();
    }

    private long arrears(LocalDate day) {
        return sum(PremiumAssessed.class, each -> each.dueOn().isAfter(day) ? 0 : due(each))
                - sum(PremiumPaid.class, each -> each.valueDate().isAfter(day) ? 0 : settled(each))
                - sum(SubsidyApplied.class, each -> each.valueDate().isAfter(day) ? 0 : given(each))
                - applied(day);
    }

    private long credit(LocalDate day) {
        return sum(PremiumPaid.class, each -> each.valueDate().isAfter(day) ? 0 : paid(each) - settled(each))
                - applied(day);
    }

    private long applied(LocalDate day) {
        return sum(
                CreditApplied.class,
                each -> each.on().isAfter(day) ? 0 : each.settlement().amount().amount());
    }

    private long enrolled(LocalDate day) {
        return of(MemberAdded.class)
                        .filter(each -> !each.joinedOn().isAfter(day))
                        .count()
                - of(MemberRemoved.class)
                        .filter(each -> each.on().isBefore(day))
                        .count();
    }

    /** Of every household the last word about the day counts. */
    private long standing(LocalDate day, Set<Status> statuses) {
        Map<String, List<MemberCover>> last = new HashMap<>();
        of(CoverageChanged.class)
                .filter(each -> !each.from().isAfter(day))
                .forEach(each -> last.put(each.household(), SharedCover.each(each.now())));
        return last.values().stream()
                .flatMap(List::stream)
                .filter(member -> member.intervals().stream()
                        .anyMatch(days -> days.contains(day) && statuses.contains(days.status())))
                .count();
    }

    private void claims(YearMonth month, Map<String, Long> figures) {
        Map<String, ClaimEvent.State> states = new HashMap<>();
        Map<String, ClaimDecided> decisions = new HashMap<>();
        for (Event event : events) {
            switch (event) {
                case ClaimSubmitted claim
                when isIn(month, claim.careFrom()) -> {
                    states.put(claim.claim(), ClaimEvent.State.SUBMITTED);
                    figures.merge("billed", claim.billed().amount(), Long::sum);
                }
                case ClaimPended claim
                when isIn(month, claim.careFrom()) -> states.put(claim.claim(), ClaimEvent.State.PENDED);
                case ClaimDecided claim
                when isIn(month, claim.careFrom()) -> {
                    states.put(claim.claim(), claim.now());
                    decisions.put(claim.claim(), claim);
                }
                default -> {}
            }
        }
        states.values().forEach(state -> figures.merge("claims " + state, 1L, Long::sum));
        decisions.values().stream().map(ClaimDecided::award).forEach(award -> {
            figures.merge("payable", award.payable().amount(), Long::sum);
            figures.merge("patientShare", award.patientShare().amount(), Long::sum);
            figures.merge("notCharged", award.notCharged().amount(), Long::sum);
            award.byCategory()
                    .forEach(part -> figures.merge(
                            "payable " + part.category(), part.payable().amount(), Long::sum));
        });
    }

    /** Earned from the first day of the cover through a day, rounded down. */
    private static long earned(CoverTakenOut taken, LocalDate through) {
        LocalDate last = through.isAfter(taken.to()) ? taken.to() : through;
        long days = Math.max(0, ChronoUnit.DAYS.between(taken.from(), last) + 1);
        long all = ChronoUnit.DAYS.between(taken.from(), taken.to()) + 1;
        return BigInteger.valueOf(taken.premium().amount())
                .multiply(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(all))
                .longValueExact();
    }

    private static LocalDate before(YearMonth month) {
        return month.atDay(1).minusDays(1);
    }

    private static boolean isIn(YearMonth month, LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    private static long due(PremiumAssessed assessed) {
        return assessed.due().amount() + assessed.subsidy().amount();
    }

    private static long paid(PremiumPaid paid) {
        return paid.amount().amount();
    }

    private static long settled(PremiumPaid paid) {
        return paid.settlements().stream()
                .mapToLong(each -> each.amount().amount())
                .sum();
    }

    private static long given(SubsidyApplied applied) {
        return applied.amount().amount();
    }
}
