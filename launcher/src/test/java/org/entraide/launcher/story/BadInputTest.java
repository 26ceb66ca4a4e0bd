package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.RunningProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent wrongly gets a clear answer in the language asked for, French otherwise, and changes nothing. */
@ExtendWith(SharedProgram.class)
class BadInputTest {

    private static final String MUTUAL = "SN-KAO-0012";

    private static Setting setting;

    /** A mutual with one household: what bad requests are about. */
    record Setting(
            RunningProgram program, String clerk, String households, String household, String claims, String version) {

        /** A command without a language. */
        HttpRequest.Builder post(String path, String key, String body) {
            return json(clerk, path, body).header("Idempotency-Key", key);
        }

        HttpRequest.Builder json(String user, String path, String body) {
            return program.request(user, path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
        }

        HttpRequest.Builder get(String user, String path) {
            return program.request(user, path).GET();
        }
    }

    @BeforeAll
    static void found(RunningProgram program) throws IOException {
        Desk desk = new Desk(program, MUTUAL, "neighbour");
        desk.register().expect(201);
        desk.offerPackage().expect(201);
        Reply enrolled = desk.enrol("family").expect(201);
        String household = enrolled.at("/household");
        Reply covered = desk.cover(household, "cover", enrolled.etag()).expect(200);
        setting = new Setting(
                program,
                "neighbour",
                desk.households(),
                desk.households() + "/" + household,
                desk.claims(),
                covered.etag());
    }

    static List<BadInput> badInput() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void isToldClearlyAndChangesNothing(BadInput bad) throws IOException {
        List<String> before = everything();
        long block = nextBlock();

        Reply french = send(bad, null);
        Reply english = send(bad, "en");

        for (Reply answer : List.of(french, english)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.at("/type")).isEqualTo("urn:entraide:problem:" + bad.problem());
            assertThat(answer.at("/status")).isEqualTo(String.valueOf(bad.status()));
            assertThat(answer.at("/errors/0/code")).isEqualTo(bad.code());
        }
        assertThat(french.at("/title")).as("in French").isNotEmpty().isNotEqualTo(english.at("/title"));
        assertThat(english.at("/title")).as("in English").isNotEmpty();
        if (bad.status() == 412) {
            assertThat(french.at("/current/household")).as("as it is now").isEqualTo("000001");
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(nextBlock()).as("no block was written between").isEqualTo(block + 1);
    }

    private static Reply send(BadInput bad, String language) throws IOException {
        HttpRequest.Builder request =
                bad.request().of(setting, UUID.randomUUID().toString());
        return setting.program().send(language == null ? request : request.setHeader("Accept-Language", language));
    }

    /** All that can be read of the mutual, but the packages that {@link #nextBlock} adds. */
    private static List<String> everything() throws IOException {
        Reply household =
                setting.program().get("neighbour", setting.household()).expect(200);
        return List.of(
                household.etag(),
                household.body(),
                setting.program()
                        .get("neighbour", setting.households())
                        .expect(200)
                        .body(),
                setting.program().get("neighbour", setting.claims()).expect(200).body());
    }

    /** Writes something harmless and tells the number of its block, which follows the last one's. */
    private static long nextBlock() throws IOException {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String etag = setting.program()
                .post("coordinator", "/api/registry/v1/mutuals/" + MUTUAL + "/packages", code, """
                        {"code": "%s", "name": "Essai", "effectiveFrom": "2024-01-01", "periodMonths": 12,
                         "currency": "XOF",
                         "premium": {"lumpSum": 1, "membersIncluded": 6, "perExtraAdult": 0,
                          "perExtraChild": 0, "adultFromAge": 18}, "patientSharePercent": 0}""".formatted(code))
                .expect(201)
                .etag();
        return Long.parseLong(etag.replace("\"", ""));
    }
}
