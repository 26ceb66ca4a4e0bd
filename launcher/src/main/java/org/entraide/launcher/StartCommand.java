package org.entraide.launcher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entraide.ledger.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the all-in-one program until it is stopped. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Runs the program until Ctrl-C.")
final class StartCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Mixin
    private Door door = new Door();

    @Option(
            names = "--confirm-date",
            paramLabel = "YYYY-MM-DD",
            description = "Confirms today's date, when nothing was written for half a year and the clock is right.")
    @Nullable
    private LocalDate confirmed;

    @Override
    public Integer call() throws InterruptedException {
        Door.requireSettings(Program.TOGETHER);
        Say say = Say.toConsole();
        Clock clock = Clock.system(place.zone);
        Foundation foundation = Foundation.lay(place, clock, limits(LocalDate.now(clock)));
        place.kafka().ifPresent(new Reachable(place.patience())::kafka);
        door.open(Program.TOGETHER, foundation, say);
        new CountDownLatch(1).await();
        return 0;
    }

    private Limits limits(LocalDate today) {
        if (confirmed == null) {
            return Limits.STANDARD;
        }
        if (!confirmed.equals(today)) {
            throw new Complaint("DATE_NOT_TODAY", confirmed.toString(), today.toString());
        }
        return Limits.STANDARD.withDateConfirmed();
    }
}
