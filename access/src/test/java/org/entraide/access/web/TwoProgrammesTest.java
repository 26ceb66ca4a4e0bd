package org.entraide.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.TestStore;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoUsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two programs on one store behind one proxy: whichever gets the next request goes on where the other was. */
class TwoProgrammesTest {
    private static final String PASSWORD = "le mil est mûr";
    private static final TestStore STORE = new TestStore();
    private static final Users USERS = users();
    private static final ConfigurableApplicationContext ONE = Programme.start(USERS, STORE.sessions());
    private static final ConfigurableApplicationContext OTHER = Programme.start(users(), STORE.sessions());

    private final Visitor atOne = new Visitor(ONE);
    private final Visitor atOther = atOne.at(OTHER);

    private static Users users() {
        return MongoUsers.open(STORE.client(), "WA", STORE.clock()).users();
    }

    @BeforeAll
    static void people() {
        USERS.add("awa", "Awa", Set.of(Role.CLERK), new Scope.Mutual("SN-THI-0007"), PASSWORD);
        USERS.add("binta", "Binta", Set.of(Role.CLERK), new Scope.Mutual("SN-THI-0007"), PASSWORD);
    }

    @AfterAll
    static void stop() {
        ONE.close();
        OTHER.close();
        STORE.close();
    }

    @BeforeEach
    void asAdded() {
        STORE.client()
                .getDatabase("access")
                .getCollection("users")
                .updateOne(Filters.eq("awa"), Updates.set("roles", List.of("CLERK")));
        STORE.clock().pass(Duration.ofSeconds(2));
    }

    @Test
    void whoSignedInAtOneGoesOnAtTheOther() {
        atOne.signIn("awa", PASSWORD);
        assertThat(atOther.get("/registre").body()).isEqualTo("awa Mutual[code=SN-THI-0007]");
        assertThat(atOther.post("/registre", Map.of("_csrf", atOne.csrf("/logout")))
                        .body())
                .isEqualTo("written by awa");
    }

    @Test
    void theFormToSignInMayComeFromOneAndGoToTheOther() {
        atOne.get("/registre?page=2", "Accept", "text/html");
        String token = atOne.csrf("/login");
        HttpResponse<String> welcome =
                atOther.post("/login", Map.of("_csrf", token, "username", "awa", "password", PASSWORD));
        assertThat(atOther.target(welcome)).isEqualTo("/registre?page=2");
        assertThat(atOne.get("/registre").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutAtOneEndsTheSessionAtTheOther() {
        atOne.signIn("awa", PASSWORD);
        assertThat(atOther.get("/registre").statusCode()).isEqualTo(200);
        String late = atOne.csrf("/logout");
        atOther.post("/logout", Map.of("_csrf", atOther.csrf("/logout")));
        assertThat(atOne.target(atOne.get("/registre"))).isEqualTo("/login");
        assertThat(atOne.target(atOne.post("/registre", form(late)))).isEqualTo("/login?expired");
    }

    @Test
    void aProgramThatStartsAgainKnowsWhoIsSignedIn() {
        Visitor before = atOne;
        before.signIn("awa", PASSWORD);
        try (ConfigurableApplicationContext again = Programme.start(users(), STORE.sessions())) {
            assertThat(before.at(again).get("/registre").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void otherRolesCountInASessionThatGoesOnAndWhoIsTakenOutIsOut() {
        USERS.add("moussa", "Moussa", Set.of(Role.CLERK), new Scope.Network("WA"), PASSWORD);
        atOne.signIn("moussa", PASSWORD);
        assertThat(atOther.get("/concertation").statusCode()).isEqualTo(403);
        var users = STORE.client().getDatabase("access").getCollection("users");
        users.updateOne(Filters.eq("moussa"), Updates.set("roles", List.of("AUDITOR")));
        STORE.clock().pass(Duration.ofSeconds(2));
        assertThat(atOther.get("/concertation").body()).isEqualTo("figures");

        users.deleteOne(Filters.eq("moussa"));
        STORE.clock().pass(Duration.ofSeconds(2));
        assertThat(atOne.target(atOne.get("/concertation"))).isEqualTo("/login");
        assertThat(atOther.target(atOther.get("/concertation"))).isEqualTo("/login");
    }

    @Test
    void anotherPasswordEndsTheSessionsOfTheOldOne() {
        USERS.add("sokhna", "Sokhna", Set.of(Role.CLERK), new Scope.Mutual("SN-THI-0007"), PASSWORD);
        atOne.signIn("sokhna", PASSWORD);
        assertThat(atOther.get("/registre").statusCode()).isEqualTo(200);
        USERS.changePassword("sokhna", "la pluie tarde");
        STORE.clock().pass(Duration.ofSeconds(2));
        assertThat(atOther.target(atOther.get("/registre"))).isEqualTo("/login");
        assertThat(atOther.target(atOther.signIn("sokhna", PASSWORD))).isEqualTo("/login?refused");
        atOther.signIn("sokhna", "la pluie tarde");
        assertThat(atOne.get("/registre").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatIsUsedGoesOnAndOneThatIsNotIsOver() {
        atOne.signIn("awa", PASSWORD);
        for (Visitor visitor : List.of(atOther, atOne, atOther)) {
            STORE.clock().pass(Duration.ofMinutes(29));
            assertThat(visitor.get("/registre").statusCode()).isEqualTo(200);
        }
        STORE.clock().pass(Duration.ofMinutes(30));
        assertThat(atOne.target(atOne.get("/registre"))).isEqualTo("/login");
    }

    @Test
    void aLateFormIsGivenBackByWhicheverProgramAndOnlyToItsUser() {
        atOne.signIn("awa", PASSWORD);
        String token = atOne.csrf("/logout");
        STORE.clock().pass(Duration.ofMinutes(31));
        assertThat(atOther.target(atOther.post("/registre", form(token)))).isEqualTo("/login?kept");
        assertThat(atOne.target(atOne.signIn("awa", PASSWORD))).isEqualTo("/login/reprise");
        assertThat(atOther.get("/login/reprise").body()).contains("value=\"Awa Diop\"");

        Visitor next = new Visitor(OTHER);
        next.signIn("awa", PASSWORD);
        String another = next.csrf("/logout");
        STORE.clock().pass(Duration.ofMinutes(31));
        next.post("/registre", form(another));
        assertThat(next.target(next.at(ONE).signIn("binta", PASSWORD))).isNotEqualTo("/login/reprise");
        assertThat(next.get("/login/reprise").body()).doesNotContain("Awa Diop");
    }

    @Test
    void aPageCostsOneReadingAndNoWriting() {
        atOne.signIn("awa", PASSWORD);
        atOne.get("/registre");
        STORE.commands();
        for (int i = 0; i < 3; i++) {
            assertThat(atOne.get("/registre").statusCode()).isEqualTo(200);
            assertThat(STORE.commands()).containsExactly("find");
        }
        STORE.clock().pass(Duration.ofMinutes(1));
        atOne.get("/registre");
        assertThat(STORE.commands())
                .as("the session, who it is now, and that it was used")
                .containsExactly("find", "find", "update");
    }

    @Test
    void whatTheStoreHoldsGivesNobodyASession() {
        atOne.signIn("awa", PASSWORD);
        for (Document session :
                STORE.client().getDatabase("access").getCollection("sessions").find()) {
            HttpResponse<String> page =
                    new Visitor(ONE).get("/registre", "Cookie", "SESSION=" + session.getString("_id"));
            assertThat(page.statusCode()).isEqualTo(302);
        }
    }

    private static Map<String, String> form(String token) {
        return new HashMap<>(Map.of("_csrf", token, "reprise", "", "name", "Awa Diop"));
    }
}
