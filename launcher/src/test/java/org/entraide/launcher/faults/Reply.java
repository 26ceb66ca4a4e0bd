package org.entraide.launcher.faults;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answered. */
public record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text, or the number as a text, at a JSON pointer; empty when there is nothing. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** A header's first value; empty when it was not sent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /** The body, when the status is the expected one; anything else is a failure that tells what was answered. */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " and got " + status + ": " + body);
        }
        return this;
    }
}
