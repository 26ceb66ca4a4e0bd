package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;

/**
 * All papers of two years, by the fortnight after which they are entered. It follows from the seed and the last day
 * alone: made again, it is the same.
 */
final class DemoPlan {

    static final int STEPS = 52;
    static final int STEP_DAYS = 14;
    private static final long SEED = 20_240_107;

    private final List<DemoMutual> mutuals;
    private final LocalDate end;
    private final List<List<Paper>> steps = new ArrayList<>();

    private DemoPlan(List<DemoMutual> mutuals, LocalDate end) {
        this.mutuals = mutuals;
        this.end = end;
        for (int step = 0; step <= STEPS; step++) {
            steps.add(new ArrayList<>());
        }
    }

    static DemoPlan of(List<DemoMutual> mutuals, LocalDate end) {
        DemoPlan plan = new DemoPlan(mutuals, end);
        LocalDate from = plan.day(0);
        Stream.concat(
                        Providers.papers(mutuals, from).stream(),
                        mutuals.stream().flatMap(mutual -> plan.life(mutual).stream()))
                .sorted(Comparator.comparing(Paper::enteredOn))
                .forEach(plan::put);
        return plan;
    }

    /** The first day of two years that end on a day. */
    static LocalDate beginning(LocalDate end) {
        return end.minusDays((long) STEPS * STEP_DAYS);
    }

    LocalDate day(int step) {
        return beginning(end).plusDays((long) step * STEP_DAYS);
    }

    /** In the order in which they are entered. */
    List<Paper> papers(int step) {
        return List.copyOf(steps.get(step));
    }

    int mutuals() {
        return mutuals.size();
    }

    int households() {
        return mutuals.stream().mapToInt(DemoMutual::households).sum();
    }

    /** What would come after the end is not there. */
    private void put(Paper paper) {
        long days = paper.enteredOn().toEpochDay() - day(0).toEpochDay();
        int step = Math.max(0, (int) Math.ceilDiv(days, (long) STEP_DAYS));
        if (step <= STEPS) {
            steps.get(step).add(paper);
        }
    }

    private List<Paper> life(DemoMutual mutual) {
        Random random = new Random(SEED + mutual.code().hashCode());
        LocalDate from = day(0);
        List<Paper> papers = new ArrayList<>(statutes(mutual));
        List<LocalDate> joined = new ArrayList<>();
        for (int number = 0; number < mutual.households(); number++) {
            // Half of them found the mutual in its first quarter, the others come one by one.
            joined.add(from.plusDays(random.nextInt(random.nextBoolean() ? 90 : STEPS * STEP_DAYS - 30)));
        }
        joined.sort(LocalDate::compareTo);
        DemoCases cases = new DemoCases(mutual, from, end, random);
        Quota quota = new Quota();
        for (int number = 1; number <= joined.size(); number++) {
            DemoLife life = new DemoLife(mutual, number, end, cases, quota, random);
            papers.addAll(life.papers(joined.get(number - 1)));
        }
        return papers;
    }

    /** Every mutual has its package from the start; two change it for new covers of the second year. */
    private List<Paper> statutes(DemoMutual mutual) {
        LocalDate from = day(0);
        LocalDate founded = from.minusMonths(1);
        List<Paper> statutes = new ArrayList<>();
        RegisterMutual register = new RegisterMutual(
                mutual.code(),
                DemoNetwork.NETWORK,
                mutual.country(),
                mutual.region(),
                mutual.name(),
                mutual.currency());
        statutes.add(new Paper(mutual.code(), "", founded, "mutual", new Content.Statute(register)));
        statutes.add(new Paper(
                mutual.code(),
                "",
                founded,
                "package",
                new Content.Statute(mutual.offer().offer(mutual, founded, mutual.patientShare()))));
        if (mutual.offer().equals(DemoPackage.MONTHLY) && !mutual.small()) {
            LocalDate changed = Providers.secondYear(from);
            statutes.add(new Paper(
                    mutual.code(),
                    "",
                    changed.minusDays(30),
                    "package/2",
                    new Content.Statute(mutual.offer().offer(mutual, changed, mutual.patientShare() - 5))));
        }
        return statutes;
    }
}
