package org.entraide.launcher.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.RunningProgram;

/**
 * Clerks of two mutuals, who enter while somebody looks. Every payment has an amount of its own, by which it is known
 * again wherever it is told.
 */
final class Office {

    private static final Map<String, String> CLERKS =
            Map.of("SN-THI-0007", Demo.CLERK, "ML-SIK-0003", "demo-guichet-ml-sik-0003");

    private final Map<String, List<Integer>> payments = new LinkedHashMap<>();
    private int entered;
    private int rounds;

    /** A payment in each mutual, and in the first a family and a claim as well. */
    void enter(RunningProgram program) throws IOException {
        rounds++;
        for (String mutual : CLERKS.keySet()) {
            pay(program, mutual);
        }
        String clerk = Demo.CLERK;
        Reply household = program.get(clerk, household("SN-THI-0007")).expect(200);
        program.post(clerk, "/api/registry/v1/mutuals/SN-THI-0007/households", key(), """
                        {"locality": "Nguinth", "enrolledOn": "%s", "members": [
                          {"familyName": "Mbengue", "givenNames": "Sira", "birthYear": 1990, "sex": "FEMALE",
                           "relationship": "SUBSCRIBER"}]}""".formatted(
                                household.at("/on")))
                .expect(201);
        program.post(clerk, "/api/claims/v1/mutuals/SN-THI-0007/claims", key(), """
                        {"member": "%s", "provider": "CS-THI", "careFrom": "%s", "careTo": "%2$s", "currency": "XOF",
                         "lines": [{"act": "CONS", "quantity": 1, "unitPrice": 1500}]}""".formatted(
                                household.at("/members/0/member"), household.at("/on")))
                .expect(201);
    }

    private void pay(RunningProgram program, String mutual) throws IOException {
        String clerk = CLERKS.get(mutual);
        Reply household = program.get(clerk, household(mutual)).expect(200);
        String key = key();
        int amount = 1_000 + entered;
        program.post(clerk, household(mutual) + "/payments", key, household.etag(), """
                        {"series": "T1", "method": "CASH", "valueDate": "%s",
                         "amount": {"amount": %d, "currency": "XOF"}}""".formatted(
                                household.at("/on"), amount))
                .expect(200);
        payments.computeIfAbsent(mutual, _ -> new ArrayList<>()).add(amount);
    }

    private static String household(String mutual) {
        return "/api/registry/v1/mutuals/" + mutual + "/households/000001";
    }

    private String key() {
        entered++;
        return "office-" + entered;
    }

    /** How often it was entered. */
    int rounds() {
        return rounds;
    }

    /** Amounts in the order of entry, by mutual. */
    Map<String, List<Integer>> payments() {
        return payments;
    }
}
