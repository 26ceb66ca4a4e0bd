package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real program is killed (SIGKILL) while clients enrol and pay. The clients keep their own record of what was
 * acknowledged; whatever was not, they send again with the same key, as a clerk's device would.
 */
class KillTest {

    private static final String MUTUAL = "SN-THI-0007";
    private static final int ROUNDS = Integer.getInteger("entraide.kill.rounds", 3);
    private static final long SEED = Long.getLong("entraide.kill.seed", 7L);
    private static final int CLIENTS = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path data;

    /** What the clients were told: the household number by key. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingTwice() throws Exception {
        Map<String, String> passwords = RunningProgram.users(data, MUTUAL);
        Random random = new Random(SEED);
        try (RunningProgram program = RunningProgram.start(data, passwords)) {
            found(program);
        }
        for (int round = 0; round < ROUNDS; round++) {
            int killAfter = 20 + random.nextInt(150);
            RunningProgram program = RunningProgram.start(data, passwords);
            resend(program);
            loadUntilKilled(program, killAfter);
        }
        try (RunningProgram program = RunningProgram.start(data, passwords)) {
            resend(program);
            assertThat(unanswered).isEmpty();
            Map<String, String> again = new HashMap<>();
            for (String key : acknowledged.keySet().stream().limit(50).toList()) {
                HttpResponse<String> replay = enrol(program, key);
                assertThat(replay.headers().firstValue("Idempotent-Replayed")).contains("true");
                again.put(key, household(replay));
            }
            assertThat(acknowledged).as("seed %d", SEED).containsAllEntriesOf(again);
            assertThat(acknowledged.values()).doesNotHaveDuplicates();
            assertThat(households(program))
                    .as("seed %d: households in the ledger", SEED)
                    .containsExactlyInAnyOrderElementsOf(acknowledged.values());
        }
        assertThat(Cli.run("verify", "--data", data.toString()).exit()).isZero();
    }

    private void found(RunningProgram program) throws IOException {
        assertThat(program.post("coordinator", "/api/registry/v1/mutuals", "mutual", """
                                {"mutual": "SN-THI-0007", "network": "WA", "country": "SN", "region": "Thiès",
                                 "name": "And Faju", "currency": "XOF"}""")
                        .statusCode())
                .isEqualTo(201);
    }

    private void loadUntilKilled(RunningProgram program, int killAfter) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(killAfter);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(() -> enrolUntilCut(program, enough)));
        }
        boolean busy = enough.await(2, TimeUnit.MINUTES);
        program.kill();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(busy).as("%d acknowledgements within two minutes", killAfter).isTrue();
    }

    private void enrolUntilCut(RunningProgram program, CountDownLatch enough) {
        while (true) {
            String key = "key-" + keys.incrementAndGet();
            try {
                HttpResponse<String> answer = enrol(program, key);
                if (answer.statusCode() != 201) {
                    wrong.add(answer.body());
                    return;
                }
                acknowledged.put(key, household(answer));
                enough.countDown();
            } catch (IOException cut) {
                unanswered.add(key);
                return;
            }
        }
    }

    private void resend(RunningProgram program) throws IOException {
        for (String key = unanswered.poll(); key != null; key = unanswered.poll()) {
            HttpResponse<String> answer = enrol(program, key);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            acknowledged.put(key, household(answer));
        }
    }

    private static HttpResponse<String> enrol(RunningProgram program, String key) throws IOException {
        return program.post("clerk", "/api/registry/v1/mutuals/" + MUTUAL + "/households", key, """
                {"locality": "Mbour 1", "enrolledOn": "2024-03-01", "members": [
                  {"familyName": "Diop", "givenNames": "Awa", "sex": "FEMALE", "birthYear": 1988,
                   "relationship": "SUBSCRIBER"}]}""");
    }

    private static String household(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("household").asString();
    }

    private static List<String> households(RunningProgram program) throws IOException {
        List<String> all = new ArrayList<>();
        String path = "/api/registry/v1/mutuals/" + MUTUAL + "/households?limit=200";
        while (path != null) {
            HttpResponse<String> page = program.get("clerk", path);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            for (JsonNode item : JSON.readTree(page.body()).get("items")) {
                all.add(item.get("household").asString());
            }
            path = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')))
                    .orElse(null);
        }
        return all;
    }
}
