package org.entraide.hub.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.Event;
import org.entraide.events.MemberCover;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.SharedCover;

/** Random but possible histories of mutuals: what a ledger could have published, in order. */
final class Histories {

    private static final LocalDate START = LocalDate.parse("2023-01-01");
    private static final int DAYS = 700;

    private final Random random;
    private final Map<String, List<MemberCover>> covers = new HashMap<>();
    private final Map<String, ClaimDecided> decisions = new HashMap<>();
    private final Map<String, State> claims = new HashMap<>();
    private final Map<String, String> days = new HashMap<>();

    private Histories(long seed) {
        random = new Random(seed);
    }

    /** The events of one mutual, such as 200 of them. */
    static List<Event> of(String mutual, int count, long seed) {
        Histories histories = new Histories(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(histories.next(mutual, i));
        }
        return events;
    }

    private Event next(String mutual, int number) {
        return switch (random.nextInt(9)) {
            case 0 -> Samples.added(mutual, "M" + number, day());
            case 1 -> covered(mutual);
            case 2 -> taken(mutual);
            case 3 -> Samples.assessed(mutual, day(), random.nextInt(20_000), random.nextInt(9_000));
            case 4 -> paid(mutual);
            case 5 -> Samples.subsidy(mutual, day(), random.nextInt(9_000));
            case 6 -> Samples.credited(mutual, day(), random.nextInt(900));
            default -> claim(mutual, number);
        };
    }

    private CoverageChanged covered(String mutual) {
        String household = "%06d".formatted(random.nextInt(5));
        List<MemberCover> now = new ArrayList<>();
        for (int member = random.nextInt(4); member > 0; member--) {
            now.add(new MemberCover("M" + member, intervals()));
        }
        List<MemberCover> before = covers.getOrDefault(household, List.of());
        LocalDate from = random.nextBoolean() ? START.minusYears(1) : LocalDate.parse(day());
        List<MemberCover> was = clipped(before, from, LocalDate.MAX);
        List<MemberCover> after = clipped(now, from, LocalDate.MAX);
        List<MemberCover> whole = new ArrayList<>(clipped(before, LocalDate.MIN, from.minusDays(1)));
        whole.addAll(after);
        covers.put(household, whole);
        return new CoverageChanged(mutual, household, from, SharedCover.among(was), SharedCover.among(after));
    }

    private static List<MemberCover> clipped(List<MemberCover> covers, LocalDate from, LocalDate to) {
        return covers.stream()
                .map(cover -> new MemberCover(
                        cover.member(),
                        cover.intervals().stream()
                                .filter(days -> !days.to().isBefore(from)
                                        && !days.from().isAfter(to))
                                .map(days -> Samples.interval(
                                        days.status(),
                                        days.from().isBefore(from) ? from : days.from(),
                                        days.to().isAfter(to) ? to : days.to()))
                                .toList()))
                .filter(cover -> !cover.intervals().isEmpty())
                .toList();
    }

    private List<CoverInterval> intervals() {
        List<CoverInterval> intervals = new ArrayList<>();
        LocalDate from = LocalDate.parse(day());
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate to = from.plusDays(random.nextInt(200));
            intervals.add(Samples.interval(status(), from, to));
            from = to.plusDays(1L + random.nextInt(60));
        }
        return intervals;
    }

    private Status status() {
        return List.of(Status.values()).get(random.nextInt(Status.values().length));
    }

    private CoverTakenOut taken(String mutual) {
        LocalDate from = LocalDate.parse(day());
        LocalDate to = from.plusDays(random.nextInt(400));
        return Samples.taken(mutual, from.toString(), to.toString(), random.nextInt(20_000));
    }

    private PremiumPaid paid(String mutual) {
        int amount = random.nextInt(9_000);
        return Samples.paid(mutual, day(), amount, random.nextInt(amount + 1));
    }

    private Event claim(String mutual, int number) {
        if (!decisions.isEmpty() && random.nextInt(5) == 0) {
            return again();
        }
        for (Map.Entry<String, State> open : claims.entrySet()) {
            if (random.nextBoolean()) {
                return onwards(mutual, open.getKey(), open.getValue());
            }
        }
        String claim = "%06d".formatted(number);
        claims.put(claim, State.SUBMITTED);
        days.put(claim, day());
        return Samples.submitted(mutual, claim, dayOf(claim), 100 + random.nextInt(9000));
    }

    private Event onwards(String mutual, String claim, State was) {
        if (was == State.SUBMITTED && random.nextInt(3) == 0) {
            claims.put(claim, State.PENDED);
            return Samples.pended(mutual, claim, dayOf(claim));
        }
        claims.remove(claim);
        State now =
                List.of(State.APPROVED, State.PARTLY_APPROVED, State.REJECTED).get(random.nextInt(3));
        long payable = now == State.REJECTED ? 0 : random.nextInt(80);
        ClaimDecided decided = Samples.decided(mutual, claim, dayOf(claim), was, now, 100, payable);
        decisions.put(claim, decided);
        return decided;
    }

    private ClaimDecided again() {
        ClaimDecided before = decisions.values().iterator().next();
        ClaimDecided after = Samples.again(before, State.APPROVED, random.nextInt(80));
        decisions.put(before.claim(), after);
        return after;
    }

    private String dayOf(String claim) {
        return days.getOrDefault(claim, START.toString());
    }

    private String day() {
        return START.plusDays(random.nextInt(DAYS)).toString();
    }
}
