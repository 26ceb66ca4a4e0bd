package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjIntConsumer;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.launcher.SimulatedClock;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;

/**
 * Fills the program with two years of a fictional network, a fortnight at a time on a moving clock, by the same
 * commands as everybody's. Keys follow from the seed: a start that was cut off goes on where it stopped, and another
 * changes nothing.
 */
public final class DemoNetwork {

    public static final String NETWORK = "WA";
    static final String ACTOR = "demo";
    private static final int STEPS = 52;
    private static final int STEP_DAYS = 14;
    private static final long SEED = 20_240_107;

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
     * @param refused papers that the rules refused, such as a subsidy that is not owed any more
     */
    public record Filled(int mutuals, int households, int papers, int refused) {}

    /** The codes of its mutuals. */
    public static List<String> mutuals() {
        return DemoMutual.ALL.stream().map(DemoMutual::code).toList();
    }

    /** The day on which two years up to a day begin. */
    public static LocalDate beginning(LocalDate end) {
        return end.minusDays((long) STEPS * STEP_DAYS);
    }

    /** @param progress is told the day reached and how many percent are done */
    public Filled fill(ObjIntConsumer<LocalDate> progress) {
        LocalDate from = beginning(end);
        Map<Integer, List<Task>> desk = plan(from);
        if (!LocalDate.now(clock).isAfter(from)) {
            organise(from.minusMonths(1));
        }
        int papers = 0;
        int refused = 0;
        for (int step = 0; step <= STEPS; step++) {
            LocalDate day = from.plusDays((long) step * STEP_DAYS);
            if (day.isBefore(LocalDate.now(clock))) {
                continue;
            }
            clock.moveTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
            registry.dailyRun().run();
            List<CompletableFuture<Answer>> answers = desk.getOrDefault(step, List.of()).stream()
                    .map(task -> enter(task.mutual(), task.paper()))
                    .toList();
            papers += answers.size();
            refused += (int) answers.stream()
                    .filter(answer -> answer.join() instanceof Answer.Refused)
                    .count();
            progress.accept(day, step * 100 / STEPS);
        }
        return new Filled(
                mutuals.size(),
                mutuals.stream().mapToInt(DemoMutual::households).sum(),
                papers,
                refused);
    }

    private record Task(DemoMutual mutual, Paper paper) {}

    /** All papers by the fortnight after which they are entered; households in the order of their numbers. */
    private Map<Integer, List<Task>> plan(LocalDate from) {
        Map<Integer, List<Task>> desk = new HashMap<>();
        for (DemoMutual mutual : mutuals) {
            Random random = new Random(SEED + mutual.code().hashCode());
            List<LocalDate> joined = new ArrayList<>();
            for (int number = 0; number < mutual.households(); number++) {
                // Half of them found the mutual in its first quarter, the others come one by one.
                joined.add(from.plusDays(random.nextInt(random.nextBoolean() ? 90 : STEPS * STEP_DAYS - 30)));
            }
            joined.sort(LocalDate::compareTo);
            for (int number = 1; number <= joined.size(); number++) {
                for (Paper paper : DemoLife.of(mutual, number, joined.get(number - 1), end, SEED)) {
                    long days = paper.enteredOn().toEpochDay() - from.toEpochDay();
                    desk.computeIfAbsent((int) Math.ceilDiv(days, (long) STEP_DAYS), _ -> new ArrayList<>())
                            .add(new Task(mutual, paper));
                }
            }
        }
        return desk;
    }

    private void organise(LocalDate from) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (DemoMutual mutual : mutuals) {
            RegisterMutual register = new RegisterMutual(
                    mutual.code(), NETWORK, mutual.country(), mutual.region(), mutual.name(), mutual.currency());
            answers.add(ask(register, "mutual"));
            answers.add(ask(mutual.offer().offer(mutual, from), "package"));
            answers.add(ask(
                    new PublishTariff(
                            NETWORK, mutual.tariff(), from, mutual.currency(), DemoCare.prices(mutual.scale())),
                    mutual.tariff()));
            answers.add(ask(
                    new ContractProvider(
                            NETWORK,
                            mutual.provider(),
                            "Centre de santé de " + mutual.region(),
                            Level.CENTRE,
                            mutual.region(),
                            mutual.tariff(),
                            from),
                    mutual.provider()));
        }
        answers.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Answer> enter(DemoMutual mutual, Paper paper) {
        return switch (paper.content()) {
            case Content.Enrolment(var household) -> registry.households().enrolInBulk(ACTOR, paper.key(), household);
            case Content.Joining(var person) -> registry.households().addInBulk(ACTOR, paper.key(), person);
            case Content.Registry(var command) -> ask(command, paper.key());
            case Content.Bill(var claim) -> ask(claim, mutual.code() + "/" + paper.key());
        };
    }

    private CompletableFuture<Answer> ask(RegistryCommand command, String key) {
        return registry.ledgers()
                .submit(command.mutual(), Request.keyed(command.mutual(), ACTOR, key, command, Lane.BULK, null));
    }

    private CompletableFuture<Answer> ask(ClaimsCommand command, String key) {
        return claims.ledgers()
                .submit(command.ledger(), Request.keyed(command.ledger(), ACTOR, key, command, Lane.BULK, null));
    }
}
