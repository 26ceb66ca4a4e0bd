package org.entraide.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entraide.access.Users;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.launcher.demo.DemoNetwork;
import org.entraide.registry.MemberRegistry;
import org.springframework.context.ConfigurableApplicationContext;
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

    @Override
    public Integer call() throws InterruptedException, IOException {
        Say say = Say.toConsole();
        place.data = place.data.resolve("demo");
        Clock real = Clock.system(place.zone);
        LocalDate end = end(place.data.resolve("until"), LocalDate.now(real));
        Instant beginning = DemoNetwork.beginning(end).atTime(8, 0).toInstant(ZoneOffset.UTC);
        SimulatedClock clock = SimulatedClock.remembered(real, place.data.resolve("clock"), beginning);
        Users users = Users.demo(DemoNetwork.NETWORK, DemoNetwork.mutuals(), real);
        ConfigurableApplicationContext program = door.open(Foundation.lay(place, clock), users, say);
        fill(program, clock, end, say);
        // Filled up to noon of its last day, it goes on with the real time from here.
        clock.moveTo(real.instant());
        say.line("DEMO_USERS", Users.DEMO_PASSWORD);
        users.everybody().forEach(user -> say.plain("  %-26s %s".formatted(user.id(), user.displayName())));
        new CountDownLatch(1).await();
        return 0;
    }

    /** The two years end on the day of the first start, also when they are filled in later starts. */
    private static LocalDate end(Path memory, LocalDate today) throws IOException {
        if (Files.exists(memory)) {
            return LocalDate.parse(Files.readString(memory).strip());
        }
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Files.writeString(memory, today.toString());
        return today;
    }

    private static void fill(ConfigurableApplicationContext program, SimulatedClock clock, LocalDate end, Say say) {
        if (!LocalDate.now(clock).isBefore(end)) {
            say.line("DEMO_KNOWN");
            return;
        }
        say.line("DEMO_FILLING");
        long begun = System.nanoTime();
        DemoNetwork.Filled filled = new DemoNetwork(
                        program.getBean(MemberRegistry.class), program.getBean(ClaimsProcessor.class), clock, end)
                .fill((day, percent) -> {
                    if (percent % 10 == 0) {
                        say.line("DEMO_REACHED", day.toString(), percent);
                    }
                });
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        say.line("DEMO_FILLED", filled.mutuals(), filled.households(), filled.papers(), filled.refused(), seconds);
    }
}
