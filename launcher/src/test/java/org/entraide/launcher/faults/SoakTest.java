package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entraide.launcher.story.Browser;
import org.entraide.testing.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * The real program with more load than a country has, for half an hour at length: about 20 commands a second, a
 * page looked at for every three of them, a feed that is left and taken up again. What the program holds may grow with
 * its ledgers (the embedded store's indexes are in memory), with nothing else.
 */
class SoakTest {

    private static final int LOOKS = Length.of(4, 30);
    private static final int FAMILIES = Length.of(20, 400);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int COMMANDS = 3 * FAMILIES;

    private static final long HEAP = 16_000_000;
    private static final long HEAP_OF_A_COMMAND = 4_096;
    private static final long FOLDER = 32_000_000;
    private static final long FOLDER_OF_A_COMMAND = 16_384;
    private static final int THREADS = 8;
    private static final int FILES = 32;
    private static final Pattern LAG = Pattern.compile("(?m)^entraide_relay_lag_blocks\\{.*} (?<blocks>[0-9.E]+)$");

    @TempDir
    Path data;

    private final Load load = new Load();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatItHoldsGrowsWithItsLedgersAlone() throws Exception {
        if (!Footprint.canBeTaken()) {
            LoggerFactory.getLogger(SoakTest.class).warn("SKIPPED: what a program holds is only told by Linux.");
        }
        assumeTrue(Footprint.canBeTaken(), "what a program holds is only told by Linux");
        List<Footprint> footprints = new ArrayList<>();
        try (RunningProgram program = RunningProgram.start(data, TestUsers.in(data))) {
            Load.found(program);
            Browser clerk = new Browser(program.url());
            clerk.signIn(clerk.open("/registre/" + Family.MUTUAL), "clerk", program.password("clerk"));
            for (int look = 0; look < LOOKS; look++) {
                work(program, clerk, look);
                Patience.until("everything is published", () -> lag(program), lag -> lag == 0);
                footprints.add(Footprint.of(program.pid(), data));
                System.out.printf("SoakTest: %d commands: %s%n", load.acknowledgements(), footprints.getLast());
            }
            load.everythingIsThereOnce(program, Length.seed());
        }
        itIsFlat(footprints);
    }

    /** Families one after the other, each with its page, while a coordinator follows. */
    private void work(RunningProgram program, Browser clerk, int look) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (InputStream feed = feed(program)) {
            Thread.ofPlatform().daemon().start(() -> follow(feed, told));
            for (int i = 0; i < FAMILIES; i++) {
                Family family = load.enter(program, "family-" + look + "-" + i);
                String page = "/registre/" + Family.MUTUAL + "/menages/" + family.household();
                assertThat(clerk.open(page).uri().getPath())
                        .as("still signed in")
                        .isEqualTo(page);
                Patience.pass(PACE);
            }
            Patience.until("the feed tells of it", told::toString, text -> text.contains("PremiumPaid"));
        }
    }

    /** It is taken up again under the same name, as a program does that was cut off. */
    private InputStream feed(RunningProgram program) throws Exception {
        return http.send(
                        program.request("coordinator", "/api/hub/v1/feeds/events?client=soak")
                                .GET()
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
    }

    private static void follow(InputStream feed, OutputStream told) {
        try (feed) {
            feed.transferTo(told);
        } catch (IOException left) {
            // this one leaves when the work is done
        }
    }

    private static double lag(RunningProgram program) throws IOException {
        String metrics =
                program.get("coordinator", "/actuator/prometheus").expect(200).body();
        return LAG.matcher(metrics)
                .results()
                .map((MatchResult found) -> found.group("blocks"))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static void itIsFlat(List<Footprint> footprints) {
        int warm = LOOKS / 4;
        Footprint before = footprints.get(warm);
        Footprint last = footprints.getLast();
        long commands = (long) (LOOKS - 1 - warm) * COMMANDS;
        assertThat(last.heap()).as("heap").isLessThan(before.heap() + HEAP + HEAP_OF_A_COMMAND * commands);
        assertThat(last.threads()).as("threads").isLessThanOrEqualTo(before.threads() + THREADS);
        assertThat(last.files()).as("open files").isLessThanOrEqualTo(before.files() + FILES);
        assertThat(last.folder()).as("folder").isLessThan(before.folder() + FOLDER + FOLDER_OF_A_COMMAND * commands);
    }
}
