package org.entraide.launcher.faults;

import java.io.IOException;

/**
 * One family as a clerk's device remembers it: which of its three commands were acknowledged, and with what. Whatever
 * was not is sent again under the same key. Used by one thread at a time.
 */
public final class Family {

    public static final String MUTUAL = "SN-THI-0007";
    private static final String HOUSEHOLDS = "/api/registry/v1/mutuals/" + MUTUAL + "/households";

    private final String key;
    private Reply enrolled;
    private Reply covered;
    private Reply paid;

    public Family(String key) {
        this.key = key;
    }

    /**
     * Sends what is not acknowledged yet, in order.
     *
     * @param acknowledged told after each acknowledgement
     * @throws IOException when the line is cut: the outcome of the last command is unknown
     */
    public void goOn(Wire program, Runnable acknowledged) throws IOException {
        if (enrolled == null) {
            enrolled = enrol(program);
            acknowledged.run();
        }
        if (covered == null) {
            covered = cover(program);
            acknowledged.run();
        }
        if (paid == null) {
            paid = pay(program);
            acknowledged.run();
        }
    }

    /** Sends everything again: every answer must be the one that was given before, marked as such. */
    public boolean answersAreTheSameAgain(Wire program) throws IOException {
        return same(enrolled, enrol(program)) && same(covered, cover(program)) && same(paid, pay(program));
    }

    private static boolean same(Reply before, Reply again) {
        return again.header("Idempotent-Replayed").equals("true")
                && again.json().equals(before.json())
                && again.etag().equals(before.etag());
    }

    boolean isComplete() {
        return paid != null;
    }

    public String household() {
        return enrolled.at("/household");
    }

    public String receipt() {
        return paid.at("/receipt");
    }

    /** The member that was enrolled. */
    public String member() {
        return enrolled.at("/members/0");
    }

    private Reply enrol(Wire program) throws IOException {
        return program.post("clerk", HOUSEHOLDS, key + "/enrol", """
                        {"locality": "Mbour 1", "enrolledOn": "2024-03-01", "members": [
                          {"familyName": "Diop", "givenNames": "Awa", "sex": "FEMALE", "birthYear": 1988,
                           "relationship": "SUBSCRIBER"}]}""").expect(201);
    }

    private Reply cover(Wire program) throws IOException {
        String path = HOUSEHOLDS + "/" + household() + "/covers";
        return program.post("clerk", path, key + "/cover", enrolled.etag(), """
                        {"packageCode": "BASE", "startsOn": "2024-03-01"}""").expect(200);
    }

    private Reply pay(Wire program) throws IOException {
        String path = HOUSEHOLDS + "/" + household() + "/payments";
        return program.post("clerk", path, key + "/pay", covered.etag(), """
                        {"series": "G1", "method": "CASH", "valueDate": "2024-03-02", "reference": "P-1",
                         "amount": {"amount": 7000, "currency": "XOF"}}""").expect(200);
    }
}
