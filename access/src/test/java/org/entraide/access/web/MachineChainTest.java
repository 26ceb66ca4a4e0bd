package org.entraide.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.access.Users.DEMO_PASSWORD;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.entraide.access.MovingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class MachineChainTest {
    private static final ConfigurableApplicationContext PROGRAM = Programme.start();
    private static final String ME = "/api/test/v1/me";

    private final Visitor visitor = new Visitor(PROGRAM);

    @AfterAll
    static void stop() {
        PROGRAM.close();
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        for (String path : new String[] {ME, "/api/nothing/here", "/v3/api-docs", "/actuator/prometheus"}) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertProblem(answer, "unauthenticated", "Identification requise ou refusée");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic");
            assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    void problemsAreInEnglishForWhoPrefersIt() {
        HttpResponse<String> answer = visitor.get(ME, "Accept-Language", "de, en-GB;q=0.8, fr;q=0.5");
        assertProblem(answer, "unauthenticated", "Authentication is missing or was refused");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
    }

    @Test
    void aScriptOfAPageDoesNotMakeTheBrowserAskForAPassword() {
        HttpResponse<String> answer = visitor.get(ME, "Sec-Fetch-Mode", "cors");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().map()).doesNotContainKey("WWW-Authenticate");
    }

    @Test
    void theActorIsWhoSignedInWhateverTheRequestSays() {
        HttpResponse<String> answer = visitor.getAs(
                Programme.CLERK, DEMO_PASSWORD, ME + "?id=demo-region-wa&scope=WA&actor=x", "X-Mutual", "ML-SIK-0001");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("demo-guichet-sn-thi-0007 Mutual[code=SN-THI-0007]");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void writingNeedsNoTokenBesideThePassword() {
        HttpResponse<String> answer = visitor.postAs(Programme.CLERK, DEMO_PASSWORD, "/api/test/v1/notes");
        assertThat(answer.body()).isEqualTo("written by demo-guichet-sn-thi-0007");
    }

    @Test
    void somebodyElsesMutualIsNotThere() {
        String path = "/api/test/v1/mutuals/";
        assertThat(visitor.getAs(Programme.CLERK, DEMO_PASSWORD, path + "SN-THI-0007")
                        .body())
                .isEqualTo("SN-THI-0007");
        HttpResponse<String> other = visitor.getAs(Programme.CLERK, DEMO_PASSWORD, path + "ML-SIK-0001");
        HttpResponse<String> nobodys = visitor.getAs(Programme.CLERK, DEMO_PASSWORD, path + "ML-XXX-9999");
        assertThat(other.statusCode()).isEqualTo(404);
        assertProblem(other, "not-found", "Introuvable");
        assertThat(other.body()).isEqualTo(nobodys.body());
    }

    @Test
    void aRoleThatDoesNotAllowItIsForbidden() {
        HttpResponse<String> answer = visitor.getAs(Programme.CLERK, DEMO_PASSWORD, "/api/test/v1/figures");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "forbidden", "Votre rôle ne permet pas cette action");
    }

    @Test
    void healthIsPublicAndOtherFiguresOfTheProgramAreNot() {
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health/kafka").statusCode()).isEqualTo(401);
        for (String path : new String[] {"/actuator/prometheus", "/actuator/env"}) {
            HttpResponse<String> clerk = visitor.getAs(Programme.CLERK, DEMO_PASSWORD, path);
            assertThat(clerk.statusCode()).isEqualTo(403);
            assertProblem(clerk, "forbidden", "Votre rôle ne permet pas cette action");
            assertThat(visitor.getAs(Programme.COORDINATOR, DEMO_PASSWORD, path).statusCode())
                    .isEqualTo(200);
        }
        assertThat(visitor.getAs(Programme.CLERK, DEMO_PASSWORD, "/v3/api-docs").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswordsAreRefusedAndSoonThrottled() {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused = visitor.getAs(Programme.OTHER_CLERK, "faux", ME);
            assertThat(refused.statusCode()).isEqualTo(401);
        }
        HttpResponse<String> throttled = visitor.getAs(Programme.OTHER_CLERK, DEMO_PASSWORD, ME);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).hasValue("30");
        assertProblem(throttled, "throttled", "Trop d’essais sous ce nom, réessayez plus tard");

        PROGRAM.getBean(MovingClock.class).pass(Duration.ofSeconds(30));
        assertThat(visitor.getAs(Programme.OTHER_CLERK, DEMO_PASSWORD, ME).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMalformedHeaderIsRefusedLikeAWrongPassword() {
        for (String header : new String[] {"Basic", "Basic !!!", "Basic YXdh", "Bearer abc"}) {
            assertThat(visitor.get(ME, "Authorization", header).statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, String code, String title) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:entraide:problem:%s\",\"title\":\"%s\",\"status\":%d}"
                        .formatted(code, title, answer.statusCode()));
    }
}
