package org.entraide.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.entraide.benchmarks.Families.Family;
import tools.jackson.databind.JsonNode;

/**
 * The register of one mutual, filled with made-up families as a clerk's program would.
 *
 * @param path of its households
 * @param day on which they join
 */
record Register(Client clerk, String path, String day) {

    /** As many at a time; the clerk of the ledger takes them together. */
    private static final int LANES = 16;

    /** A family that stands in the register. */
    record Enrolled(Family family, String household, String member) {}

    static Register of(Client clerk, String mutual, String day) {
        return new Register(clerk, "/api/registry/v1/mutuals/" + mutual + "/households", day);
    }

    /** Enrols families of six until there are so many people. */
    List<Enrolled> fill(int people, Families families) throws Exception {
        int size = 6;
        List<Family> all = new ArrayList<>();
        for (int number = 0; number * size < people; number++) {
            all.add(families.next(number, size));
        }
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Enrolled>> enrolments = all.stream()
                    .map(family -> lanes.submit(() -> enrol(family)))
                    .toList();
            List<Enrolled> enrolled = new ArrayList<>();
            for (Future<Enrolled> enrolment : enrolments) {
                enrolled.add(enrolment.get());
            }
            return enrolled;
        }
    }

    private Enrolled enrol(Family family) throws IOException, InterruptedException {
        JsonNode answer = clerk.post(path, family.key(), family.json(day)).answer();
        return new Enrolled(
                family,
                answer.at("/household").asString(),
                answer.at("/members/0").asString());
    }

    /** What a search finds, and how long it took. */
    Client.Timed search(String text) throws IOException, InterruptedException {
        return clerk.get(path + "?q=" + Client.encoded(text));
    }

    static boolean found(JsonNode answer, Enrolled wanted) {
        return StreamSupport.stream(answer.at("/items").spliterator(), false)
                .anyMatch(item -> item.at("/household").asString("").equals(wanted.household()));
    }
}
