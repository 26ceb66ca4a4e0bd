package org.entraide.launcher.story;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

/**
 * One request that must change nothing, and what it is answered.
 *
 * @param problem last part of the problem's type
 * @param code of its first error; empty when it has none
 */
record BadInput(String name, Spoilt request, int status, String problem, String code) {

    private static final String GOOD = """
            {"locality": "Mbour 1", "enrolledOn": "2024-03-01", "members": [
              {"familyName": "Sarr", "givenNames": "Ami", "sex": "FEMALE", "relationship": "SUBSCRIBER"}]}""";
    private static final String COVER = """
            {"packageCode": "BASE", "startsOn": "2026-03-01"}""";

    /** How it is sent: made anew each time, since a key must not be the last one's. */
    interface Spoilt {
        HttpRequest.Builder of(BadInputTest.Setting setting, String key) throws IOException;
    }

    static List<BadInput> all() {
        return Stream.of(bodies(), amounts(), versions(), rights(), envelopes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadInput> bodies() {
        return List.of(
                enrolment("malformed JSON", "{\"locality\": ", "JSON_MALFORMED"),
                enrolment("an empty body", "", "BODY_MISSING"),
                enrolment("text after the JSON", GOOD + "}", "JSON_MALFORMED"),
                enrolment("an unknown field", spoilt("locality", "colour"), "FIELD_UNKNOWN"),
                enrolment("an impossible date", spoilt("2024-03-01", "2024-02-30"), "VALUE_INVALID"),
                enrolment("an unknown word", spoilt("FEMALE", "WOMAN"), "VALUE_INVALID"),
                enrolment("a missing field", "{\"members\": []}", "FIELD_MISSING"),
                new BadInput(
                        "a date to come",
                        (at, key) -> at.post(at.households(), key, spoilt("2024-03-01", "2124-03-01")),
                        422,
                        "refused",
                        "DATE_IN_FUTURE"));
    }

    private static List<BadInput> amounts() {
        return List.of(
                payment("a negative amount", "-500", 422, "refused", "AMOUNT_NEGATIVE"),
                payment("half a franc", "12.5", 400, "bad-request", "VALUE_INVALID"),
                payment("an amount in quotes", "\"7000\"", 400, "bad-request", "VALUE_INVALID"),
                payment("an amount without end", "1e999999999", 400, "bad-request", "VALUE_INVALID"),
                new BadInput(
                        "a claim of minus one franc",
                        (at, key) -> at.post(at.claims(), key, """
                                {"member": "M1", "provider": "P1", "careFrom": "2024-04-10", "careTo": "2024-04-10",
                                 "currency": "XOF", "lines": [{"act": "CONS", "quantity": 1, "unitPrice": -1}]}"""),
                        422,
                        "refused",
                        "PRICE_OUT_OF_RANGE"));
    }

    private static List<BadInput> versions() {
        return List.of(
                new BadInput(
                        "no key",
                        (at, key) -> at.json(at.clerk(), at.households(), GOOD),
                        400,
                        "bad-request",
                        "IDEMPOTENCY_KEY_MISSING"),
                new BadInput(
                        "a key that was used for something else",
                        (at, key) -> at.post(at.households(), "family", GOOD),
                        422,
                        "key-reused",
                        ""),
                new BadInput(
                        "no version to change",
                        (at, key) -> at.post(at.household() + "/covers", key, COVER),
                        428,
                        "bad-request",
                        "IF_MATCH_MISSING"),
                new BadInput(
                        "an old version to change",
                        (at, key) ->
                                at.post(at.household() + "/covers", key, COVER).header("If-Match", "\"1\""),
                        412,
                        "changed-meanwhile",
                        "CHANGED_MEANWHILE"));
    }

    private static List<BadInput> rights() {
        return List.of(
                plain("someone else's household", (at, key) -> at.get("clerk", at.household()), 404, "not-found"),
                plain(
                        "a payment into someone else's household",
                        (at, key) -> at.json("clerk", at.household() + "/payments", Desk.payment("7000"))
                                .header("Idempotency-Key", key)
                                .header("If-Match", at.version()),
                        404,
                        "not-found"),
                plain("nobody", (at, key) -> at.program().anonymous(at.households()), 401, "unauthenticated"),
                plain("a role that may not", (at, key) -> at.get("coordinator", at.households()), 403, "forbidden"));
    }

    private static List<BadInput> envelopes() {
        String large = spoilt("Mbour 1", "M".repeat(3_000_000));
        return List.of(
                plain("an unknown address", (at, key) -> at.get(at.clerk(), "/api/registry/v1/x"), 404, "not-found"),
                plain(
                        "a method that is not there",
                        (at, key) -> at.get(at.clerk(), at.household()).DELETE(),
                        405,
                        "method-not-allowed"),
                plain(
                        "no JSON",
                        (at, key) -> at.post(at.households(), key, "locality;Mbour 1")
                                .setHeader("Content-Type", "text/csv"),
                        415,
                        "json-expected"),
                plain("3 MB", (at, key) -> at.post(at.households(), key, large), 413, "body-too-large"),
                plain(
                        "3 MB in pieces",
                        (at, key) -> at.post(at.households(), key, "")
                                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))),
                        413,
                        "body-too-large"));
    }

    private static String spoilt(String good, String bad) {
        return GOOD.replace(good, bad);
    }

    private static BadInput enrolment(String name, String body, String code) {
        return new BadInput(name, (at, key) -> at.post(at.households(), key, body), 400, "bad-request", code);
    }

    private static BadInput plain(String name, Spoilt request, int status, String problem) {
        return new BadInput(name, request, status, problem, "");
    }

    private static BadInput payment(String name, String amount, int status, String problem, String code) {
        Spoilt request = (at, key) ->
                at.post(at.household() + "/payments", key, Desk.payment(amount)).header("If-Match", at.version());
        return new BadInput(name, request, status, problem, code);
    }

    @Override
    public String toString() {
        return name;
    }
}
