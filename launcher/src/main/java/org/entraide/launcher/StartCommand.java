package org.entraide.launcher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entraide.access.mongo.MongoUsers;
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
            names = "--network",
            paramLabel = "CODE",
            description = "Network of the first administrator (default: ${DEFAULT-VALUE}).",
            defaultValue = "WA")
    private String network = "WA";

    @Option(
            names = "--confirm-date",
            paramLabel = "YYYY-MM-DD",
            description = "Confirms today's date, when nothing was written for half a year and the clock is right.")
    @Nullable
    private LocalDate confirmed;

    @Override
    public Integer call() throws InterruptedException {
        Door.requireSettings();
        Say say = Say.toConsole();
        Clock clock = Clock.system(place.zone);
        Foundation foundation = Foundation.lay(place, clock, limits(LocalDate.now(clock)));
        MongoUsers.Opened users = MongoUsers.open(foundation.installation().mongo(), network, clock);
        door.open(foundation, users.users(), say);
        users.firstPassword()
                .ifPresent(password -> say.line("FIRST_ADMINISTRATOR", MongoUsers.ADMINISTRATOR, password));
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
