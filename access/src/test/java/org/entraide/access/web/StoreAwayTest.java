package org.entraide.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.TestStore;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoUsers;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A store that does not answer is said to be away; nobody is told that their password is wrong. */
class StoreAwayTest {
    private static final String PASSWORD = "le mil est mûr";

    @Test
    void signingInAndPagesAnswerThatItIsAwayAndWhenToComeAgain() {
        try (TestStore store = new TestStore()) {
            Users users = MongoUsers.open(store.client(), "WA", store.clock()).users();
            users.add("awa", "Awa", Set.of(Role.CLERK), new Scope.Mutual("SN-THI-0007"), PASSWORD);
            try (ConfigurableApplicationContext program = Programme.start(users, store.sessions())) {
                Visitor visitor = new Visitor(program);
                visitor.signIn("awa", PASSWORD);
                String token = visitor.csrf("/logout");
                store.stop();

                HttpResponse<String> call = visitor.getAs("binta", PASSWORD, "/api/test/v1/me");
                assertAway(call);
                assertThat(call.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(call.body()).contains("urn:entraide:problem:store-away");
                assertThat(call.headers().map()).doesNotContainKey("WWW-Authenticate");
                assertAway(visitor.get("/registre"));
                assertAway(visitor.post("/login", Map.of("_csrf", token, "username", "awa", "password", PASSWORD)));
            }
        }
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }
}
