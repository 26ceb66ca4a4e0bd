package org.entraide.registry.web;

import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.COORDINATOR;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.entraide.ledger.wiring.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Blocks stand, their views do not yet, as when the disk was full in between. */
class LateViewsTest {

    private static final String MUTUAL = "/mutuals/SN-THI-0007";

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedIsFound() {
        try (ConfigurableApplicationContext programme = Programme.start(directory)) {
            Client client = new Client(programme);
            MongoDatabase registry =
                    programme.getBean(Installation.class).mongo().getDatabase("registry");
            client.post(COORDINATOR, "/mutuals", "mutual", """
                    {"mutual": "SN-THI-0007", "network": "WA", "country": "SN", "region": "Thiès",
                     "name": "And Faju", "currency": "XOF"}""");
            String household = client.post(CLERK, MUTUAL + "/households", "enrolment", """
                            {"locality": "Nguinth", "enrolledOn": "2026-03-01", "members": [
                              {"familyName": "Diop", "givenNames": "Awa", "sex": "FEMALE", "birthYear": 1985,
                               "relationship": "SUBSCRIBER"}]}""")
                    .json()
                    .path("household")
                    .asString();

            late(registry);
            assertThat(client.get(CLERK, MUTUAL).status()).isEqualTo(200);
            late(registry);
            assertThat(client.get(CLERK, MUTUAL + "/households/" + household).status())
                    .isEqualTo(200);
            assertThat(client.get(CLERK, MUTUAL + "/households/999999").status())
                    .isEqualTo(404);
            assertThat(client.get(COORDINATOR, "/mutuals/SN-THI-0008").status()).isEqualTo(404);
        }
    }

    private static void late(MongoDatabase registry) {
        registry.getCollection("folios_v1").deleteMany(regex("_id", "^SN-THI-0007/"));
    }
}
