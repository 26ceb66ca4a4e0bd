package org.entraide.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.access.Users.DEMO_PASSWORD;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.entraide.access.MovingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What was typed into a page that stayed open for too long is given back to who typed it, and to nobody else. */
class KeptFormTest {
    private static final ConfigurableApplicationContext PROGRAM = Programme.start();
    private static final String TYPED = "Awa <b>\"Diop\"";

    private final Visitor visitor = new Visitor(PROGRAM);
    private String token = "";

    @AfterAll
    static void stop() {
        PROGRAM.close();
    }

    @BeforeEach
    void openAFormAndLeaveIt() {
        visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        token = visitor.csrf("/logout");
        PROGRAM.getBean(MovingClock.class).pass(Duration.ofMinutes(30));
    }

    @Test
    void theSameUserGetsItBackAndNothingIsDoneBefore() {
        HttpResponse<String> late = visitor.post("/registre?membre=7", form());
        assertThat(visitor.target(late)).isEqualTo("/login?kept");
        assertThat(visitor.get("/login?kept").body()).contains("Ce que vous avez tapé est gardé");
        HttpResponse<String> welcome = visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        assertThat(visitor.target(welcome)).isEqualTo("/login/reprise");
        String page = visitor.get("/login/reprise").body();
        assertThat(page)
                .contains("action=\"/registre?membre=7\"", "name=\"reprise\" value=\"1\"")
                .contains("name=\"name\" value=\"Awa &lt;b&gt;&quot;Diop&quot;\"", "Rien n’est encore enregistré")
                .containsOnlyOnce("name=\"_csrf\"")
                .doesNotContain(token);
        assertThat(visitor.get("/login/reprise?lang=en").body()).contains("Nothing is saved yet");
    }

    @Test
    void aPartThatAPageAskedForLeadsToTheLoginToo() {
        HttpResponse<String> late = visitor.post("/registre", form(), "HX-Request", "true");
        assertThat(late.headers().firstValue("HX-Redirect")).hasValue("/login?kept");
        assertThat(visitor.target(visitor.signIn(Programme.CLERK, DEMO_PASSWORD)))
                .isEqualTo("/login/reprise");
    }

    @Test
    void somebodyElseNeverSeesItAndItIsGone() {
        visitor.post("/registre", form());
        assertThat(visitor.target(visitor.signIn(Programme.OTHER_CLERK, DEMO_PASSWORD)))
                .isNotEqualTo("/login/reprise");
        assertThat(visitor.get("/login/reprise").body()).doesNotContain("Awa");
        assertThat(visitor.target(visitor.signIn(Programme.CLERK, DEMO_PASSWORD)))
                .isNotEqualTo("/login/reprise");
        assertThat(visitor.get("/login/reprise").body()).doesNotContain("Awa");
    }

    @Test
    void aFormThatIsNotFromAPageOfThatSessionIsNotKept() {
        Map<String, String> forged = form();
        forged.put("_csrf", "AAAA");
        assertThat(visitor.target(visitor.post("/registre", forged))).isEqualTo("/login?expired");
        Visitor stranger = new Visitor(PROGRAM);
        assertThat(stranger.target(stranger.post("/registre", form()))).isEqualTo("/login?expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withoutTheField", "tooLong"})
    void whatCannotBeGivenBackIsNotKept(String why) {
        Map<String, String> form = form();
        if (why.equals("tooLong")) {
            form.put("name", "a".repeat(100_001));
        } else {
            form.remove("reprise");
        }
        assertThat(visitor.target(visitor.post("/registre", form))).isEqualTo("/login?expired");
    }

    @Test
    void whoSignsOutLeavesNothing() {
        visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        token = visitor.csrf("/logout");
        visitor.post("/logout", Map.of("_csrf", token));
        assertThat(visitor.target(visitor.post("/registre", form()))).isEqualTo("/login?expired");
    }

    private Map<String, String> form() {
        return new HashMap<>(Map.of("_csrf", token, "reprise", "", "name", TYPED));
    }
}
