package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Clients that enrol families, take out cover and pay, and remember what was acknowledged. */
final class Load {

    private static final int CLIENTS = 6;
    private static final int REPLAYED = 20;
    private static final int LONGEST_MINUTES = 3;

    private final Queue<Family> families = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private volatile CountDownLatch enough = new CountDownLatch(0);
    private volatile boolean tired;

    /** The mutual and its package, which the clients need. */
    static void found(Wire program) throws IOException {
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

    /** Lets the clients work until the line is cut or they are called off. */
    void begin(Wire program) {
        tired = false;
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(() -> workUntilCut(program)));
        }
    }

    /** Waits until all of them have laid down their work. */
    void end() throws InterruptedException {
        tired = true;
        for (Thread client : clients) {
            client.join();
        }
        clients.clear();
        assertThat(wrong).isEmpty();
    }

    /** Waits until so many more acknowledgements have come. */
    void awaitAcknowledged(int more) throws InterruptedException {
        enough = new CountDownLatch(more);
        boolean came = enough.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        assertThat(wrong).isEmpty();
        assertThat(came)
                .as("%d acknowledgements within %d minutes", more, LONGEST_MINUTES)
                .isTrue();
    }

    /** How many commands were acknowledged so far. */
    int acknowledgements() {
        return acknowledgements.get();
    }

    private void acknowledge() {
        acknowledgements.incrementAndGet();
        enough.countDown();
    }

    private void workUntilCut(Wire program) {
        try {
            while (wrong.isEmpty() && !tired) {
                enter(program, "family-" + keys.incrementAndGet());
            }
        } catch (IOException cut) {
            // the family is finished after the next start
        } catch (AssertionError unexpected) {
            wrong.add(String.valueOf(unexpected.getMessage()));
        }
    }

    /** All commands of one more family. */
    Family enter(Wire program, String key) throws IOException {
        Family family = another(key);
        family.goOn(program, this::acknowledge);
        return family;
    }

    /** A family that counts with the others at the end. */
    Family another(String key) {
        Family family = new Family(key);
        families.add(family);
        return family;
    }

    /** What was acknowledged so far. */
    List<Family> acknowledged() {
        return families.stream().filter(Family::isComplete).toList();
    }

    /** Sends what is not acknowledged yet, under the same keys. */
    void finish(Wire program) throws IOException {
        for (Family family : families) {
            family.goOn(program, this::acknowledge);
        }
    }

    /** @param seed told when it is not so */
    void everythingIsThereOnce(Wire program, long seed) throws IOException {
        for (Family family : families.stream().limit(REPLAYED).toList()) {
            assertThat(family.answersAreTheSameAgain(program))
                    .as(family.household())
                    .isTrue();
        }
        List<JsonNode> households = households(program);
        assertThat(households)
                .as("seed %d: households in the ledger", seed)
                .extracting(each -> each.get("household").asString())
                .containsExactlyInAnyOrderElementsOf(
                        families.stream().map(Family::household).toList());
        assertThat(households)
                .as("each paid its 7 000 once")
                .allMatch(each -> each.at("/owed/amount").asLong() == 0)
                .allMatch(each -> each.at("/credit/amount").asLong() == 0);
        assertThat(families)
                .as("seed %d: receipts without a gap", seed)
                .extracting(Family::receipt)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, families.size())
                        .mapToObj("G1-%06d"::formatted)
                        .toList());
    }

    private static List<JsonNode> households(Wire program) throws IOException {
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
