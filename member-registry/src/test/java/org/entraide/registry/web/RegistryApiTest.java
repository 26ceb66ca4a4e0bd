package org.entraide.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.COORDINATOR;
import static org.entraide.registry.web.Programme.OFFICER;
import static org.entraide.registry.web.Programme.OTHER_CLERK;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entraide.registry.web.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(Lifecycle.PER_CLASS)
class RegistryApiTest {

    private static final String THI = "/mutuals/SN-THI-0007";
    private static final String HOUSEHOLDS = THI + "/households";
    private static final String MUTUAL = """
            {"mutual": "%s", "network": "WA", "country": "SN", "region": "Thiès",
             "name": "And Faju", "currency": "XOF"}""";
    private static final String BASE = """
            {"currency": "XOF", "code": "BASE", "name": "Base", "effectiveFrom": "2025-01-01", "periodMonths": 12,
             "premium": {"lumpSum": 7000, "membersIncluded": 5, "perExtraAdult": 2000, "perExtraChild": 1000,
              "adultFromAge": 18},
             "cover": {"observations": [{"category": "DELIVERY", "months": 9}]},
             "patientSharePercent": 20, "householdCeiling": 150000}""";
    private static final String HOUSEHOLD = """
            {"locality": "Nguinth", "enrolledOn": "2026-03-01", "members": [
             {"familyName": "Diop", "givenNames": "Awa", "phones": ["+221 77 123 45 67"], "sex": "FEMALE",
              "birthYear": 1985, "relationship": "SUBSCRIBER"},
             {"familyName": "Diop", "givenNames": "Modou", "sex": "MALE", "birthYear": 2015,
              "relationship": "CHILD"}]}""";
    private static final String COVER = """
            {"packageCode": "BASE", "startsOn": "2026-03-01"}""";
    private static final String PAYMENT = """
            {"series": "T3", "method": "CASH", "amount": {"amount": 7000, "currency": "XOF"}, "valueDate": "2026-03-10",
             "reference": "RE129"}""";

    private ConfigurableApplicationContext programme;
    private Client client;

    RegistryApiTest(@TempDir Path directory) {
        programme = Programme.start(directory);
        client = new Client(programme);
    }

    @BeforeAll
    void twoMutuals() {
        for (String mutual : List.of("SN-THI-0007", "SN-DKR-0001")) {
            Reply registered = client.post(COORDINATOR, "/mutuals", "m-" + mutual, MUTUAL.formatted(mutual));
            assertThat(registered.status()).isEqualTo(201);
        }
        assertThat(client.post(OFFICER, THI + "/packages", "base", BASE).status())
                .isEqualTo(201);
    }

    @AfterAll
    void stop() {
        programme.close();
    }

    @Test
    void aHouseholdIsEnrolledCoveredAndPays() {
        Reply enrolled = client.post(CLERK, HOUSEHOLDS, "e1", HOUSEHOLD);
        assertThat(enrolled.status()).isEqualTo(201);
        assertThat(enrolled.json().path("members")).hasSize(2);
        String household = household(enrolled);

        Reply covered = client.post(CLERK, household + "/covers", "c1", COVER, "If-Match", enrolled.header("ETag"));
        assertThat(covered.status()).isEqualTo(200);
        Reply paid = client.post(CLERK, household + "/payments", "p1", PAYMENT, "If-Match", covered.header("ETag"));
        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.json().path("receipt").asString()).isEqualTo("T3-000001");

        Reply seen = client.get(CLERK, household);
        assertThat(seen.header("ETag")).isEqualTo(paid.header("ETag"));
        assertThat(seen.json().at("/members/0/familyName").asString()).isEqualTo("Diop");
        assertThat(seen.json().at("/members/1/days/1/from").asString()).isEqualTo("2026-03-10");
        assertThat(seen.json().at("/upToDate").asBoolean()).isTrue();
        assertThat(seen.json().at("/members/1/standings/0/reason").asString()).isEqualTo("Covered until 28/02/2027.");
        assertThat(seen.json().at("/members/1/standings/1/category").asString()).isEqualTo("DELIVERY");
        assertThat(seen.json().at("/members/1/standings/1/open").asBoolean()).isFalse();
        assertThat(client.get(CLERK, household + "?on=2026-03-09")
                        .json()
                        .at("/members/1/standings/0/standing")
                        .asString())
                .isEqualTo("NOT_YET_PAYMENT");
        assertThat(seen.json().at("/owed/amount").asLong()).isZero();
        assertThat(seen.json().at("/account/1/reference").asString()).isEqualTo("RE129");
    }

    @Test
    void aRequestSentAgainGetsTheSameNumbers() {
        Reply first = client.post(CLERK, HOUSEHOLDS, "again", HOUSEHOLD);
        Reply second = client.post(CLERK, HOUSEHOLDS, "again", HOUSEHOLD);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        Reply other = client.post(CLERK, HOUSEHOLDS, "again", HOUSEHOLD.replace("Nguinth", "Keur Cheikh"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFor() {
        Reply enrolled = client.post(CLERK, HOUSEHOLDS, "guarded", HOUSEHOLD);
        String covers = household(enrolled) + "/covers";
        assertThat(client.post(CLERK, covers, "g1", COVER).status()).isEqualTo(428);
        client.post(CLERK, covers, "g2", COVER, "If-Match", enrolled.header("ETag"));
        Reply late = client.post(CLERK, covers, "g3", COVER, "If-Match", enrolled.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/covers")).hasSize(1);
    }

    @Test
    void somebodyJoinsAHousehold() {
        Reply enrolled = client.post(CLERK, HOUSEHOLDS, "joined", HOUSEHOLD);
        String members = household(enrolled) + "/members";
        String child = """
                {"member": {"familyName": "Diop", "givenNames": "Fatou", "sex": "FEMALE", "relationship": "CHILD"},
                 "joinedOn": "2026-03-05"}""";
        Reply joined = client.post(CLERK, members, "j1", child, "If-Match", enrolled.header("ETag"));
        assertThat(joined.status()).isEqualTo(200);
        assertThat(client.get(CLERK, household(enrolled))
                        .json()
                        .at("/members/2/givenNames")
                        .asString())
                .isEqualTo("Fatou");
    }

    @Test
    void listsComeInPartsThatLinkToTheNext() {
        for (int count = 0; count < 5; count++) {
            client.post(CLERK, HOUSEHOLDS, "list" + count, HOUSEHOLD);
        }
        List<String> numbers = new ArrayList<>();
        String next = HOUSEHOLDS + "?limit=2";
        while (!next.isEmpty()) {
            Reply part = client.get(CLERK, next);
            part.json()
                    .path("items")
                    .forEach(item -> numbers.add(item.path("household").asString()));
            next = part.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(5).isSorted().doesNotHaveDuplicates();
        assertThat(client.get(CLERK, HOUSEHOLDS + "?limit=1")
                        .json()
                        .at("/items/0/subscriber")
                        .asString())
                .isEqualTo("Awa Diop");
        assertThat(client.get(CLERK, HOUSEHOLDS + "?limit=201").status()).isEqualTo(400);
        assertThat(client.get(CLERK, HOUSEHOLDS + "?cursor=%25").status()).isEqualTo(400);
    }

    @Test
    void mutualsAreListedWithinTheActorsScope() {
        assertThat(client.get(OFFICER, "/mutuals").json().path("items")).hasSize(2);
        assertThat(client.get(COORDINATOR, "/mutuals").json().path("items")).hasSize(2);
        assertThat(client.get(CLERK, "/mutuals").json().at("/items/0/mutual").asString())
                .isEqualTo("SN-THI-0007");
        assertThat(client.get(CLERK, THI)
                        .json()
                        .at("/packages/0/premium/lumpSum")
                        .asLong())
                .isEqualTo(7_000);
        String second =
                client.get(OFFICER, "/mutuals?limit=1").header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        assertThat(client.get(OFFICER, second).json().at("/items/0/mutual").asString())
                .isEqualTo("SN-THI-0007");
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        String household = household(client.post(CLERK, HOUSEHOLDS, "mine", HOUSEHOLD));
        assertThat(client.get(OTHER_CLERK, THI).status()).isEqualTo(404);
        assertThat(client.get(OTHER_CLERK, HOUSEHOLDS).status()).isEqualTo(404);
        assertThat(client.get(OTHER_CLERK, household).status()).isEqualTo(404);
        assertThat(client.post(OTHER_CLERK, HOUSEHOLDS, "x1", HOUSEHOLD).status())
                .isEqualTo(404);
        assertThat(client.post(OTHER_CLERK, household + "/covers", "x2", COVER, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(client.post(OTHER_CLERK, household + "/payments", "x3", PAYMENT, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(client.get(CLERK, HOUSEHOLDS + "/999999").status()).isEqualTo(404);
    }

    @Test
    void whoMayNotIsTold() {
        assertThat(client.post(CLERK, "/mutuals", "r1", MUTUAL.formatted("SN-THI-0008"))
                        .status())
                .isEqualTo(403);
        assertThat(client.get(OFFICER, HOUSEHOLDS).status()).isEqualTo(403);
        assertThat(client.post(
                                OFFICER,
                                "/mutuals",
                                "r2",
                                MUTUAL.formatted("ML-SIK-0001").replace("\"SN\"", "\"ML\""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        assertThat(client.post(CLERK, HOUSEHOLDS, "", HOUSEHOLD).errors()).containsExactly("IDEMPOTENCY_KEY_MISSING");
        assertThat(client.post(CLERK, HOUSEHOLDS, "b1", HOUSEHOLD.replace("\"sex\"", "\"gender\""))
                        .errors())
                .containsExactly("/members/0/gender FIELD_UNKNOWN");
        assertThat(client.post(CLERK, HOUSEHOLDS, "b2", HOUSEHOLD.replace("2026-03-01", "2026-02-30"))
                        .errors())
                .containsExactly("/enrolledOn VALUE_INVALID");
        assertThat(client.post(CLERK, HOUSEHOLDS, "b3", "{}").errors()).containsExactly("/members FIELD_MISSING");
        assertThat(client.post(OFFICER, THI + "/packages", "b4", BASE.replace("7000", "70.5"))
                        .errors())
                .containsExactly("/premium/lumpSum VALUE_INVALID");
        assertThat(client.post(OFFICER, THI + "/packages", "b5", BASE.replace("7000", "1e999999999"))
                        .errors())
                .containsExactly("/premium/lumpSum VALUE_INVALID");
        assertThat(client.post(COORDINATOR, "/mutuals", "b6", MUTUAL.formatted("à la main"))
                        .errors())
                .containsExactly("/mutual MUTUAL_CODE_MALFORMED");
    }

    @Test
    void refusalsAreInTheClerksLanguage() {
        String future = HOUSEHOLD.replace("2026-03-01", "2026-03-11");
        Reply french = client.post(CLERK, HOUSEHOLDS, "f1", future, "Accept-Language", "fr-SN");
        assertThat(french.status()).isEqualTo(422);
        assertThat(french.errors()).containsExactly("/enrolledOn DATE_IN_FUTURE");
        assertThat(french.json().at("/errors/0/message").asString()).startsWith("Cette date n’est pas encore arrivée");
        Reply english = client.post(CLERK, HOUSEHOLDS, "f1", future, "Accept-Language", "en");
        assertThat(english.json().at("/errors/0/message").asString()).startsWith("This date has not come yet");
    }

    private static String household(Reply enrolled) {
        return HOUSEHOLDS + "/" + enrolled.json().path("household").asString();
    }
}
