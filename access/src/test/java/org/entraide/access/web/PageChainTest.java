package org.entraide.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.access.Users.DEMO_PASSWORD;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entraide.access.MovingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class PageChainTest {
    private static final ConfigurableApplicationContext PROGRAM = Programme.start();

    private final Visitor visitor = new Visitor(PROGRAM);

    @AfterAll
    static void stop() {
        PROGRAM.close();
    }

    @Test
    void aPageSendsStrangersToTheLoginAndBackAfterwards() {
        HttpResponse<String> stranger = visitor.get("/registre", "Accept", "text/html");
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(visitor.target(stranger)).isEqualTo("/login");
        assertThat(stranger.headers().map()).doesNotContainKey("WWW-Authenticate");

        HttpResponse<String> welcome = visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        assertThat(welcome.statusCode()).isEqualTo(302);
        assertThat(visitor.target(welcome)).startsWith("/registre");
        HttpResponse<String> page = visitor.get("/registre");
        assertThat(page.body()).isEqualTo("demo-guichet-sn-thi-0007 Mutual[code=SN-THI-0007]");
    }

    @Test
    void aPartOfAPageLeadsStrangersToTheLoginAndBackToTheWholePage() {
        visitor.get("/registre", "Accept", "text/html");
        HttpResponse<String> part = visitor.get("/registre/morceau", "Accept", "text/html", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(part.body()).isEmpty();
        assertThat(visitor.target(visitor.signIn(Programme.CLERK, DEMO_PASSWORD)))
                .startsWith("/registre")
                .doesNotContain("morceau");
    }

    @Test
    void aFormInAPartOfAPageThatWasLeftOpenLeadsToTheLogin() {
        HttpResponse<String> part = visitor.post("/registre", Map.of("a", "b"), "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/login?expired");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        String secure = visitor.get("/login", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertThat(secure).contains("HttpOnly").contains("SameSite=Lax").contains("Secure");
    }

    @Test
    void signingInChangesTheSessionSoThatAPlantedOneIsWorthNothing() {
        String before = visitor.get("/login").headers().firstValue("Set-Cookie").orElse("none");
        String after = visitor.signIn(Programme.CLERK, DEMO_PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("none");
        assertThat(after).startsWith("SESSION=").isNotEqualTo(before);
    }

    @Test
    void pagesCarryStrictHeaders() {
        HttpResponse<String> page = visitor.get("/login", "X-Forwarded-Proto", "https");
        Map<String, String> expected = Map.of(
                "Content-Security-Policy", SecurityHeaders.CONTENT_POLICY,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Strict-Transport-Security", "max-age=31536000",
                "Referrer-Policy", "same-origin");
        expected.forEach((name, value) ->
                assertThat(page.headers().firstValue(name)).as(name).hasValue(value));
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(SecurityHeaders.CONTENT_POLICY).doesNotContain("unsafe");
    }

    @Test
    void theLoginPageIsFrenchUnlessEnglishIsAskedFor() {
        assertThat(visitor.get("/login").body()).contains("<html lang=\"fr\">").contains("Se connecter");
        assertThat(visitor.get("/login", "Accept-Language", "en").body()).contains("<html lang=\"en\">");
        assertThat(visitor.get("/login?lang=fr", "Accept-Language", "en").body())
                .contains("Mot de passe");
        assertThat(visitor.get("/login?lang=en").body()).contains("Password").doesNotContain("{{");
    }

    @Test
    void theLoginPageUsesNothingFromElsewhereAndNoScript() {
        assertThat(visitor.get("/login").body())
                .doesNotContain("<script")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("style=");
    }

    @Test
    void whatThePageLooksLikeIsFetchedOnceByAnAddressThatChangesWithIt() {
        for (String page : List.of("/login", "/logout")) {
            visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
            Matcher link = Pattern.compile("href=\"(/access/(?:login|icon)-[0-9a-f]{32}[.](?:css|svg))\"")
                    .matcher(visitor.get(page).body());
            assertThat(link.results().map(found -> found.group(1)))
                    .hasSize(2)
                    .map(address -> new Visitor(PROGRAM).get(address))
                    .allSatisfy(file -> {
                        assertThat(file.statusCode()).isEqualTo(200);
                        assertThat(file.headers().firstValue("Cache-Control"))
                                .hasValue("max-age=31536000, private, immutable");
                    });
        }
        assertThat(visitor.get("/access/login-" + "0".repeat(32) + ".css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPlainAddressStillAnswersAndIsAskedAboutAgain() {
        HttpResponse<String> style = visitor.get("/access/login.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(style.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        // Every build dates its files alike: by that, a browser would keep the old ones for ever.
        assertThat(style.headers().firstValue("Last-Modified")).isEmpty();
        String tag = style.headers().firstValue("ETag").orElse("none");
        assertThat(visitor.get("/access/login.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(visitor.get("/access/login.css", "If-None-Match", "\"older\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsToldAndSoonThrottled() {
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.target(visitor.signIn(Programme.MANAGER, "faux")))
                    .isEqualTo("/login?refused");
        }
        assertThat(visitor.get("/login?refused").body()).contains("Nom ou mot de passe incorrect.");
        assertThat(visitor.target(visitor.signIn(Programme.MANAGER, DEMO_PASSWORD)))
                .isEqualTo("/login?wait=30");
        assertThat(visitor.get("/login?wait=30").body()).contains("Trop d’essais");
        assertThat(visitor.target(visitor.get("/registre"))).isEqualTo("/login");

        PROGRAM.getBean(MovingClock.class).pass(Duration.ofSeconds(30));
        assertThat(visitor.target(visitor.signIn(Programme.MANAGER, DEMO_PASSWORD)))
                .doesNotContain("login");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        HttpResponse<String> forged = visitor.post("/registre", Map.of());
        assertThat(visitor.target(forged)).isEqualTo("/login?expired");
        HttpResponse<String> own = visitor.post("/registre", Map.of("_csrf", visitor.csrf("/logout")));
        assertThat(own.body()).isEqualTo("written by demo-guichet-sn-thi-0007");
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        HttpResponse<String> out = visitor.post("/logout", Map.of("_csrf", visitor.csrf("/logout")));
        assertThat(visitor.target(out)).isEqualTo("/login?out");
        assertThat(visitor.target(visitor.get("/registre"))).isEqualTo("/login");
    }

    @Test
    void scopeAndRoleHoldOnPagesToo() {
        visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        assertThat(visitor.get("/registre/mutuals/SN-THI-0007").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/registre/mutuals/ML-SIK-0001").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/concertation").statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionOpensNoApiAndAPasswordInAHeaderNoPage() {
        visitor.signIn(Programme.CLERK, DEMO_PASSWORD);
        assertThat(visitor.get("/api/test/v1/me").statusCode()).isEqualTo(401);
        Visitor machine = new Visitor(PROGRAM);
        assertThat(machine.getAs(Programme.CLERK, DEMO_PASSWORD, "/registre").statusCode())
                .isEqualTo(302);
    }
}
