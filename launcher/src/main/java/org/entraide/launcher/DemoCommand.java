package org.entraide.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entraide.access.Users;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.launcher.demo.DemoMark;
import org.entraide.launcher.demo.DemoNetwork;
import org.entraide.launcher.demo.DemoPages;
import org.entraide.launcher.demo.DemoTime;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Limits;
import org.entraide.pages.Writing;
import org.entraide.registry.MemberRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the program with a fictional network and demo users. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the program with a small fictional network and demo users.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Mixin
    private Door door = new Door();

    private final Say say = Say.toConsole();

    @Override
    public Integer call() throws InterruptedException {
        Door.requireSettings(Program.TOGETHER);
        Environment.requireNoServers();
        place.data = place.data.resolve("demo");
        Clock real = Clock.system(place.zone);
        LocalDate end = end(new Memo(place.data.resolve("until")), LocalDate.now(real));
        Instant beginning = DemoNetwork.beginning(end).atTime(8, 0).toInstant(ZoneOffset.UTC);
        SimulatedClock clock = SimulatedClock.remembered(real, place.data.resolve("clock"), beginning);
        Meanwhile<Users> users = Meanwhile.make(() -> Users.demo(DemoNetwork.NETWORK, DemoNetwork.mutuals(), real));
        // Time is moved at will here, and however long the demo rested, its date is right.
        Foundation foundation = Foundation.lay(place, clock, Limits.STANDARD.withDateConfirmed());
        ConfigurableApplicationContext program =
                door.open(Program.TOGETHER, foundation, users.made(), say, context -> furnish(context, clock));
        say.line("DEMO_USERS", Users.DEMO_PASSWORD);
        users.made().everybody().forEach(user -> say.plain("  %-26s %s".formatted(user.id(), user.displayName())));
        fill(program, clock, end);
        // Filled up to noon of its last day, it goes on with the real time from here.
        clock.moveTo(real.instant());
        program.getBean(DemoTime.class).free();
        new CountDownLatch(1).await();
        return 0;
    }

    /** What no other command has: a clock that people move, and the word on every page that it is a demo. */
    private static void furnish(GenericApplicationContext context, SimulatedClock clock) {
        context.registerBean(
                DemoTime.class,
                () -> new DemoTime(
                        clock, context.getBean(MemberRegistry.class).dailyRun()::run, Thread::startVirtualThread));
        context.registerBean(DemoPages.class, () -> new DemoPages(context.getBean(DemoTime.class)));
        context.registerBean(DemoMark.class, () -> new DemoMark(context.getBean(DemoTime.class)));
    }

    /** The two years end on the day of the first start, also when they are filled in later starts. */
    private static LocalDate end(Memo until, LocalDate today) {
        if (until.read().isEmpty()) {
            until.write(today.toString());
        }
        return until.read().map(LocalDate::parse).orElse(today);
    }

    private void fill(ConfigurableApplicationContext program, SimulatedClock clock, LocalDate end) {
        Memo filled = new Memo(place.data.resolve("filled"));
        int done = filled.read().map(Integer::parseInt).orElse(0);
        if (done == DemoNetwork.fortnights()) {
            say.line("DEMO_KNOWN");
            return;
        }
        say.line("DEMO_FILLING");
        long begun = System.nanoTime();
        DemoNetwork network = new DemoNetwork(
                program.getBean(MemberRegistry.class), program.getBean(ClaimsProcessor.class), clock, end);
        DemoTime time = program.getBean(DemoTime.class);
        try {
            DemoNetwork.Filled all = network.fill(done, (steps, day) -> {
                filled.write(String.valueOf(steps));
                tell(time, steps, day);
            });
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            say.line("DEMO_FILLED", all.mutuals(), all.households(), all.papers(), all.refused(), seconds);
        } catch (LedgerAway away) {
            // The program stays for the people who use it; the next start goes on.
            say.line("DEMO_INTERRUPTED", away.reason().name());
        }
    }

    private void tell(DemoTime time, int steps, LocalDate day) {
        int percent = percent(steps);
        time.filling(percent);
        if (percent / 10 > percent(steps - 1) / 10) {
            say.line("DEMO_REACHED", new Writing(say.locale()).day(day), percent);
        }
    }

    private static int percent(int steps) {
        return steps * 100 / DemoNetwork.fortnights();
    }
}
