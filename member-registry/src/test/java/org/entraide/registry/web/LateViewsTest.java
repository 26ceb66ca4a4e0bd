package org.entraide.registry.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.COORDINATOR;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.Objects;
import org.bson.Document;
import org.entraide.ledger.wiring.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A block stands, its views do not yet, as when the disk was full in between. */
class LateViewsTest {

    private static final String MUTUAL = "/mutuals/SN-THI-0007";

    @TempDir
    private Path directory;

    @Test
    void aHouseholdThatWasAcknowledgedIsFound() {
        try (ConfigurableApplicationContext programme = Programme.start(directory)) {
            Client client = new Client(programme);
            client.post(COORDINATOR, "/mutuals", "mutual", """
                    {"mutual": "SN-THI-0007", "network": "WA", "country": "SN", "region": "Thiès",
                     "name": "And Faju", "currency": "XOF"}""");
            MongoCollection<Document> folios = programme
                    .getBean(Installation.class)
                    .mongo()
                    .getDatabase("registry")
                    .getCollection("folios_v1");
            Document before =
                    Objects.requireNonNull(folios.find(eq("SN-THI-0007/")).first());
            String household = client.post(CLERK, MUTUAL + "/households", "enrolment", """
                            {"locality": "Nguinth", "enrolledOn": "2026-03-01", "members": [
                              {"familyName": "Diop", "givenNames": "Awa", "sex": "FEMALE", "birthYear": 1985,
                               "relationship": "SUBSCRIBER"}]}""")
                    .json()
                    .path("household")
                    .asString();
            String path = MUTUAL + "/households/" + household;
            folios.deleteMany(regex("_id", "^SN-THI-0007/household/.*"));
            folios.replaceOne(eq("SN-THI-0007/"), before);

            assertThat(client.get(CLERK, path).status()).isEqualTo(200);
            assertThat(client.get(CLERK, MUTUAL + "/households/999999").status())
                    .isEqualTo(404);
        }
    }
}
