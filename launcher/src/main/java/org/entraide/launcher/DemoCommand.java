package org.entraide.launcher;

import java.time.Clock;
import java.time.LocalDate;
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
    public Integer call() throws InterruptedException {
        Say say = Say.toConsole();
        Clock clock = Clock.system(place.zone);
        place.data = place.data.resolve("demo");
        Users users = Users.demo(DemoNetwork.NETWORK, DemoNetwork.mutuals(), clock);
        ConfigurableApplicationContext program = door.open(Foundation.lay(place, clock), users, say);
        fill(program, LocalDate.now(clock), say);
        say.line("DEMO_USERS", Users.DEMO_PASSWORD);
        users.everybody().forEach(user -> say.plain("  %-26s %s".formatted(user.id(), user.displayName())));
        new CountDownLatch(1).await();
        return 0;
    }

    private static void fill(ConfigurableApplicationContext program, LocalDate today, Say say) {
        DemoNetwork network =
                new DemoNetwork(program.getBean(MemberRegistry.class), program.getBean(ClaimsProcessor.class), today);
        if (network.isThere()) {
            say.line("DEMO_KNOWN");
            return;
        }
        say.line("DEMO_FILLING");
        DemoNetwork.Filled filled = network.fill();
        say.line("DEMO_FILLED", filled.mutuals(), filled.households(), filled.claims());
    }
}
