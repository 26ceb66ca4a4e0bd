package org.entraide.hub.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.Event;
import org.entraide.events.MemberCover;
import org.entraide.events.PremiumEvent.PremiumAssessed;

/** Random but possible histories of mutuals: what a ledger could have published, in order. */
final class Histories {

    private static final LocalDate START = LocalDate.parse("2023-01-01");
    private static final int DAYS = 700;

    private final Random random;
    private final Map<String, List<MemberCover>> covers = new HashMap<>();
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
        return switch (random.nextInt(6)) {
            case 0 -> Samples.added(mutual, "M" + number, day());
            case 1 -> covered(mutual);
            case 2 -> assessed(mutual);
            case 3 -> Samples.paid(mutual, day(), random.nextInt(9000));
            default -> claim(mutual, number);
        };
    }

    private CoverageChanged covered(String mutual) {
        String household = "%06d".formatted(random.nextInt(5));
        List<MemberCover> now = new ArrayList<>();
        for (int member = random.nextInt(4); member > 0; member--) {
            now.add(new MemberCover("M" + member, intervals()));
        }
        List<MemberCover> was = covers.getOrDefault(household, List.of());
        covers.put(household, now);
        return new CoverageChanged(mutual, household, was, now);
    }

    private List<CoverInterval> intervals() {
        List<CoverInterval> intervals = new ArrayList<>();
        LocalDate from = LocalDate.parse(day());
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate to = from.plusDays(random.nextInt(200));
            intervals.add(new CoverInterval("C" + i, "BASE", 1, from, from, to));
            from = to.plusDays(1L + random.nextInt(60));
        }
        return intervals;
    }

    private PremiumAssessed assessed(String mutual) {
        LocalDate from = LocalDate.parse(day());
        LocalDate to = from.plusDays(random.nextInt(400));
        return Samples.assessed(mutual, from.toString(), to.toString(), day(), random.nextInt(20_000));
    }

    private Event claim(String mutual, int number) {
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
        return Samples.decided(mutual, claim, dayOf(claim), was, now, 100, payable);
    }

    private String dayOf(String claim) {
        return days.getOrDefault(claim, START.toString());
    }

    private String day() {
        return START.plusDays(random.nextInt(DAYS)).toString();
    }
}
