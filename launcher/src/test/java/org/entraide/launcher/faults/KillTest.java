package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The real program is killed (SIGKILL) while clients enrol, take out cover and pay. The clients keep their own record
 * of what was acknowledged; whatever was not, they send again with the same key, as a clerk's device would.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("entraide.kill.rounds", 3);
    private static final long SEED = Long.getLong("entraide.kill.seed", 7L);
    private static final int CLIENTS = 6;
    private static final int REPLAYED = 20;

    @TempDir
    Path data;

    private final Queue<Family> families = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingTwice() throws Exception {
        Map<String, String> passwords = TestUsers.in(data);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            try (RunningProgram program = RunningProgram.start(data, passwords)) {
                found(program);
                finish(program);
                loadUntilKilled(program, 30 + random.nextInt(60));
            }
        }
        try (RunningProgram program = RunningProgram.start(data, passwords)) {
            finish(program);
            everythingIsThereOnce(program);
            program.kill();
        }
        Cli verified = Cli.run("verify", "--data", data.toString());
        assertThat(verified.exit()).as(verified.out()).isZero();
    }

    private void everythingIsThereOnce(RunningProgram program) throws IOException {
        for (Family family : families.stream().limit(REPLAYED).toList()) {
            assertThat(family.answersAreTheSameAgain(program))
                    .as(family.household())
                    .isTrue();
        }
        List<JsonNode> households = households(program);
        assertThat(households)
                .as("seed %d: households in the ledger", SEED)
                .extracting(each -> each.get("household").asString())
                .containsExactlyInAnyOrderElementsOf(
                        families.stream().map(Family::household).toList());
        assertThat(households)
                .as("each paid its 7 000 once")
                .allMatch(each -> each.at("/owed/amount").asLong() == 0)
                .allMatch(each -> each.at("/credit/amount").asLong() == 0);
        assertThat(families)
                .as("seed %d: receipts without a gap", SEED)
                .extracting(Family::receipt)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, families.size())
                        .mapToObj("G1-%06d"::formatted)
                        .toList());
    }

    private static void found(RunningProgram program) throws IOException {
        program.post("coordinator", "/api/registry/v1/mutuals", "mutual", """
                        {"mutual": "SN-THI-0007", "network": "WA", "country": "SN", "region": "Thiès",
                         "name": "And Faju", "currency": "XOF"}""").expect(201);
        program.post("coordinator", "/api/registry/v1/mutuals/SN-THI-0007/packages", "package", """
                        {"code": "BASE", "name": "Soins de base", "effectiveFrom": "2024-01-01", "periodMonths": 12,
                         "currency": "XOF",
                         "premium": {"lumpSum": 7000, "membersIncluded": 6, "perExtraAdult": 1000,
                          "perExtraChild": 700, "adultFromAge": 18}, "patientSharePercent": 20}""")
                .expect(201);
    }

    private void loadUntilKilled(RunningProgram program, int killAfter) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(killAfter);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(() -> workUntilCut(program, enough::countDown)));
        }
        boolean busy = enough.await(1, TimeUnit.MINUTES);
        program.kill();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(busy).as("%d acknowledgements within a minute", killAfter).isTrue();
    }

    private void workUntilCut(RunningProgram program, Runnable acknowledged) {
        try {
            while (wrong.isEmpty()) {
                Family family = new Family("family-" + keys.incrementAndGet());
                families.add(family);
                family.goOn(program, acknowledged);
            }
        } catch (IOException cut) {
            // the family is finished after the next start
        } catch (AssertionError unexpected) {
            wrong.add(String.valueOf(unexpected.getMessage()));
        }
    }

    private void finish(RunningProgram program) throws IOException {
        for (Family family : families) {
            family.goOn(program, () -> {});
        }
    }

    private static List<JsonNode> households(RunningProgram program) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String path = "/api/registry/v1/mutuals/" + Family.MUTUAL + "/households?limit=200";
        while (!path.isEmpty()) {
            Reply page = program.get("clerk", path).expect(200);
            page.json().get("items").forEach(all::add);
            String link = page.header("Link");
            path = link.isEmpty() ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return all;
    }
}
