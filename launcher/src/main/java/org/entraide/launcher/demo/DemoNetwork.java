package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.launcher.SimulatedClock;
import org.entraide.ledger.LedgerAway;
import org.entraide.registry.MemberRegistry;

/**
 * Fills the program with two years of a fictional network, a fortnight at a time on a moving clock, by the same
 * commands as everybody's. Keys follow from the seed: a start that was cut off goes on where it stopped.
 */
public final class DemoNetwork {

    public static final String NETWORK = "WA";
    static final String ACTOR = "demo";

    private final MemberRegistry registry;
    private final ClaimsProcessor claims;
    private final SimulatedClock clock;
    private final LocalDate end;
    private final List<DemoMutual> mutuals;

    /** @param end day on which the two years end */
    public DemoNetwork(MemberRegistry registry, ClaimsProcessor claims, SimulatedClock clock, LocalDate end) {
        this(registry, claims, clock, end, DemoMutual.ALL);
    }

    private DemoNetwork(
            MemberRegistry registry,
            ClaimsProcessor claims,
            SimulatedClock clock,
            LocalDate end,
            List<DemoMutual> mutuals) {
        this.registry = registry;
        this.claims = claims;
        this.clock = clock;
        this.end = end;
        this.mutuals = mutuals;
    }

    /** The same with some of the mutuals alone. */
    public DemoNetwork of(String... codes) {
        List<DemoMutual> some = mutuals.stream()
                .filter(mutual -> List.of(codes).contains(mutual.code()))
                .toList();
        return new DemoNetwork(registry, claims, clock, end, some);
    }

    /**
     * What was entered.
     *
     * @param papers in this start
     * @param refused of them, since rules would not have them, such as a subsidy that is not owed any more
     */
    public record Filled(int mutuals, int households, int papers, int refused) {}

    /** Is told how far the filling is. */
    public interface Progress {

        /**
         * @param done number of fortnights that are entered with all their papers
         * @param day reached
         */
        void reached(int done, LocalDate day);
    }

    /** How many fortnights there are. */
    public static int fortnights() {
        return DemoPlan.STEPS + 1;
    }

    /** Codes of the mutuals, the one to be shown first first. */
    public static List<String> mutuals() {
        return DemoMutual.ALL.stream().map(DemoMutual::code).toList();
    }

    /** The day on which two years up to a day begin. */
    public static LocalDate beginning(LocalDate end) {
        return DemoPlan.beginning(end);
    }

    /**
     * @param done fortnights that earlier starts have finished
     * @throws LedgerAway when a ledger cannot be written for long; a later start goes on
     */
    public Filled fill(int done, Progress progress) {
        DemoPlan plan = DemoPlan.of(mutuals, end);
        DemoDesk desk = new DemoDesk(registry, claims);
        for (int step = 0; step < done; step++) {
            desk.remember(plan.papers(step));
        }
        for (int step = done; step < fortnights(); step++) {
            LocalDate day = plan.day(step);
            clock.moveTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
            desk.enter(plan.papers(step));
            progress.reached(step + 1, day);
        }
        return new Filled(plan.mutuals(), plan.households(), desk.entered(), desk.refused());
    }
}
