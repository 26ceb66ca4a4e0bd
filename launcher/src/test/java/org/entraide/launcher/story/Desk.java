package org.entraide.launcher.story;

import java.io.IOException;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.Wire;

/** What people in a mutual do every day, as their programs send it. */
public record Desk(Wire program, String mutual, String clerk) {

    public String mutuals() {
        return "/api/registry/v1/mutuals";
    }

    public String households() {
        return mutuals() + "/" + mutual + "/households";
    }

    public String claims() {
        return "/api/claims/v1/mutuals/" + mutual + "/claims";
    }

    /** The coordinator enters the mutual into the network. */
    public Reply register() throws IOException {
        return program.post("coordinator", mutuals(), mutual, """
                {"mutual": "%s", "network": "WA", "country": "SN", "region": "Thiès", "name": "And Faju",
                 "currency": "XOF"}""".formatted(mutual));
    }

    /** 7 000 a year for up to six people, of whose care they pay a fifth. */
    public Reply offerPackage() throws IOException {
        return program.post("coordinator", mutuals() + "/" + mutual + "/packages", mutual + "/package", """
                {"code": "BASE", "name": "Soins de base", "effectiveFrom": "2024-01-01", "periodMonths": 12,
                 "currency": "XOF",
                         "premium": {"lumpSum": 7000, "membersIncluded": 6, "perExtraAdult": 1000,
                          "perExtraChild": 700, "adultFromAge": 18}, "patientSharePercent": 20}""");
    }

    /** A mother and her son. */
    public Reply enrol(String key) throws IOException {
        return program.post(clerk, households(), key, """
                {"locality": "Mbour 1", "enrolledOn": "2024-03-01", "members": [
                  {"familyName": "Diop", "givenNames": "Awa", "sex": "FEMALE", "birthYear": 1988,
                   "relationship": "SUBSCRIBER"},
                  {"familyName": "Diop", "givenNames": "Modou", "sex": "MALE", "birthYear": 2015,
                   "relationship": "CHILD"}]}""");
    }

    public Reply cover(String household, String key, String etag) throws IOException {
        return program.post(clerk, households() + "/" + household + "/covers", key, etag, """
                {"packageCode": "BASE", "startsOn": "2024-03-01"}""");
    }

    public Reply pay(String household, String key, String etag) throws IOException {
        return program.post(clerk, households() + "/" + household + "/payments", key, etag, payment("7000"));
    }

    public static String payment(String amount) {
        return """
                {"series": "G1", "method": "CASH", "valueDate": "2024-03-02", "reference": "P-1",
                 "amount": {"amount": %s, "currency": "XOF"}}""".formatted(amount);
    }

    public Reply claim(String member, String key) throws IOException {
        return program.post(clerk, claims(), key, """
                {"member": "%s", "provider": "CS-MBOUR", "careFrom": "2024-04-10", "careTo": "2024-04-10",
                 "depositedOn": "2024-04-15", "currency": "XOF", "lines": [
                   {"act": "CONS", "quantity": 1, "unitPrice": 2000},
                   {"act": "PAL", "quantity": 2, "unitPrice": 1000}]}""".formatted(member));
    }
}
