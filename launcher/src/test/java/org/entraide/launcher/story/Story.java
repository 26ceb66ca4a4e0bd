package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.launcher.faults.Patience;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.RunningProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One year of one mutual, from the first registration to the figures that a coordinator sees, over HTTP alone. */
abstract class Story {

    private static final String MUTUAL = "SN-THI-0007";

    private RunningProgram program;
    private Desk desk;

    @BeforeEach
    void take(RunningProgram running) {
        program = running;
        desk = new Desk(running, MUTUAL, "clerk");
    }

    @Test
    void aFamilyIsEnrolledPaysFallsIllAndIsSeenInTheFigures() throws Exception {
        desk.register().expect(201);
        desk.offerPackage().expect(201);
        Reply enrolled = desk.enrol("family").expect(201);
        String household = enrolled.at("/household");
        assertThat(household).isEqualTo("000001");

        Reply covered = desk.cover(household, "cover", enrolled.etag()).expect(200);
        Reply paid = desk.pay(household, "premium", covered.etag()).expect(200);
        assertThat(paid.at("/receipt")).isEqualTo("G1-000001");
        Reply family = program.get("clerk", desk.households() + "/" + household).expect(200);
        assertThat(family.at("/owed/amount")).isEqualTo("0");
        assertThat(family.at("/members/0/days/1/from")).isEqualTo("2024-03-02");
        assertThat(family.at("/members/0/givenNames")).isEqualTo("Awa");

        String claim = earlyClaim(enrolled.at("/members/1"));
        contractProvider();
        decidedByItself(claim);

        shownByTheHub();
        shownToPeople();
        atTheCounter();
    }

    /**
     * The provider is not known yet, so the claim waits. Families are known in the order in which they were enrolled:
     * when a later one is known, the payment of the earlier one is, too.
     */
    private String earlyClaim(String member) throws Exception {
        String later = desk.enrol("neighbours").expect(201).at("/members/0");
        String neighbours = desk.claim(later, "neighbours-claim").expect(201).at("/claim");
        Patience.until(
                "the neighbours are known",
                () -> claim(neighbours),
                seen -> !awaits(seen).contains(later));
        String claim = desk.claim(member, "claim").expect(201).at("/claim");
        Reply pended = claim(claim);
        assertThat(pended.at("/state")).isEqualTo("PENDED");
        assertThat(pended.at("/billed/amount")).isEqualTo("4000");
        assertThat(pended.json().has("decision")
                        && !pended.json().get("decision").isNull())
                .isFalse();
        return claim;
    }

    private static String awaits(Reply claim) {
        return claim.json().get("awaits").toString();
    }

    private Reply claim(String number) throws IOException {
        return program.get("clerk", desk.claims() + "/" + number).expect(200);
    }

    private void contractProvider() throws IOException {
        String network = "/api/claims/v1/networks/WA";
        program.post("coordinator", network + "/tariffs", "tariff", """
                        {"tariff": "T1", "effectiveFrom": "2024-01-01", "currency": "XOF", "prices": [
                          {"act": "CONS", "name": "Consultation", "category": "CONSULTATION", "amount": 1500},
                          {"act": "PAL", "name": "Paludisme", "category": "DRUGS", "amount": 1000}]}""").expect(201);
        program.post("coordinator", network + "/providers", "provider", """
                        {"provider": "CS-MBOUR", "name": "Centre de santé de Mbour", "level": "CENTRE",
                         "region": "Thiès", "tariff": "T1", "from": "2024-01-01"}""").expect(201);
    }

    /** 2 000 asked and 1 500 in the tariff, 2 × 1 000: accepted are 3 500, of which the family pays a fifth. */
    private void decidedByItself(String number) throws Exception {
        Reply decided = Patience.until(
                "the claim is decided",
                () -> claim(number),
                seen -> !seen.at("/state").equals("PENDED"));
        assertThat(decided.at("/state")).isEqualTo("APPROVED");
        assertThat(decided.at("/decision/payable/amount")).isEqualTo("2800");
        assertThat(decided.at("/decision/patientShare/amount")).isEqualTo("700");
        assertThat(decided.at("/decision/notCharged/amount")).isEqualTo("500");
        JsonNode trace = decided.json().at("/decision/lines/0/trace");
        assertThat(trace.findValuesAsString("title")).isNotEmpty().noneMatch(String::isBlank);
        assertThat(trace.findValuesAsString("text")).as("each cut in words").anyMatch(text -> text.contains("1500"));
    }

    private void shownByTheHub() throws Exception {
        String question = "/api/hub/v1/overview?level=mutual&id=" + MUTUAL + "&from=2024-01&to=2024-12";
        Reply shown = Patience.until(
                "the figures",
                () -> program.get("coordinator", question),
                seen -> seen.at("/totals/claims/APPROVED").equals("1")
                        && seen.at("/totals/claims/REJECTED").equals("1"));
        String amounts = "/totals/amounts/0/";
        assertThat(shown.at("/totals/beneficiaries")).isEqualTo("2");
        assertThat(shown.at("/totals/enrolled")).isEqualTo("4");
        assertThat(shown.at(amounts + "premiumsDue")).isEqualTo("7000");
        assertThat(shown.at(amounts + "premiumsCollected")).isEqualTo("7000");
        assertThat(shown.at(amounts + "billed")).isEqualTo("8000");
        assertThat(shown.at(amounts + "payable")).isEqualTo("2800");
        assertThat(shown.at("/dataAsOf/heldBackStreams")).isEqualTo("0");
    }

    private void shownToPeople() throws IOException {
        Browser browser = new Browser(program.url());
        String question = "/concertation?level=mutual&id=" + MUTUAL + "&from=2024-01&to=2024-12";
        HttpResponse<String> form = browser.open(question);
        assertThat(form.uri().getPath()).isEqualTo("/login");
        assertThat(browser.post("/login", "username=coordinator&password=" + program.password("coordinator"))
                        .uri()
                        .getQuery())
                .as("a form without its token")
                .contains("expired");

        HttpResponse<String> page =
                browser.signIn(browser.open(question), "coordinator", program.password("coordinator"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/concertation");
        assertThat(page.body())
                .contains("<html", "lang=\"fr\"", "And Faju", "7\u00a0000", "2\u00a0800", "<svg", "<table")
                .doesNotContain("Diop", "Awa");
        assertThat(browser.open(question + "&lang=en").body()).contains("lang=\"en\"", "2\u00a0800");
        refusedToOthersInWords(question);
    }

    /** The clerk finds the family by how its name sounds, and takes money once however often the form is sent. */
    private void atTheCounter() throws IOException {
        Browser counter = new Browser(program.url());
        HttpResponse<String> register = counter.signIn(counter.open("/registre"), "clerk", program.password("clerk"));
        assertThat(register.uri().getPath()).isEqualTo("/registre/" + MUTUAL);
        String household = "/registre/" + MUTUAL + "/menages/000001";
        for (String typed : List.of("joop", "Awa DIOP", "1")) {
            assertThat(counter.fill(register, "/registre/" + MUTUAL, Map.of("q", typed))
                            .body())
                    .as(typed)
                    .contains(household);
        }
        assertThat(counter.fill(register, "/registre/" + MUTUAL, Map.of("q", "mohamed"))
                        .body())
                .doesNotContain("/menages/0");
        assertThat(counter.open("/registre/SN-KAO-0012").statusCode()).isEqualTo(404);

        HttpResponse<String> page = counter.open(household);
        assertThat(page.body()).contains("Modou Diop", "Sans couverture depuis le 01/03/2025");
        HttpResponse<String> mended = counter.fill(
                page, household + "/paiement", Map.of("amount", "douze", "date", "1/3/2025", "reference", "B-7"));
        assertThat(mended.statusCode()).isEqualTo(422);
        assertThat(mended.body()).contains("Écrire le montant en chiffres", "B-7", "1/3/2025");
        Map<String, String> typed = Map.of("amount", "1 500", "date", "1/3/2025", "reference", "B-7");
        HttpResponse<String> paid = counter.fill(mended, household + "/paiement", typed);
        assertThat(paid.statusCode()).isEqualTo(200);
        assertThat(paid.body()).contains("Reçu n° G1-000002", "1\u00a0500\u00a0F\u00a0CFA");
        assertThat(counter.fill(mended, household + "/paiement", typed).body()).contains("Reçu n° G1-000002");
        assertThat(counter.open(household + "?lang=en").body()).contains("Payment G1-000002");
        aNewFamilyComes(counter);
    }

    private void aNewFamilyComes(Browser counter) throws IOException {
        HttpResponse<String> blank = counter.open("/registre/" + MUTUAL + "/menages/nouveau?lang=fr");
        Map<String, String> typed = Map.of(
                "locality",
                "Nguinth",
                "enrolledOn",
                "01/02/2025",
                "familyName0",
                "Traoré",
                "givenNames0",
                "Fanta",
                "born0",
                "mille",
                "sex0",
                "FEMALE",
                "givenNames1",
                "Sékou",
                "born1",
                "12");
        HttpResponse<String> wrong = counter.fill(blank, "/registre/" + MUTUAL + "/menages", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Écrire l’année de naissance", "Sékou", "mille");
        Map<String, String> mended = new HashMap<>(typed);
        mended.put("born0", "1985");
        HttpResponse<String> enrolled = counter.fill(wrong, "/registre/" + MUTUAL + "/menages", mended);
        assertThat(enrolled.body()).contains("Fanta Traoré", "Sékou Traoré", "aucune couverture souscrite");
        String household = enrolled.uri().getPath();
        assertThat(counter.fill(wrong, "/registre/" + MUTUAL + "/menages", mended)
                        .uri()
                        .getPath())
                .as("sent twice it is one family")
                .isEqualTo(household);
        Map<String, String> cover = Map.of("packageCode", "BASE", "startsOn", "31/02/2025");
        HttpResponse<String> noDay = counter.fill(enrolled, household + "/couverture", cover);
        assertThat(noDay.body()).contains("Écrire la date comme", "31/02/2025");
        HttpResponse<String> covered =
                counter.fill(noDay, household + "/couverture", Map.of("packageCode", "BASE", "startsOn", "1/2/2025"));
        assertThat(covered.statusCode()).isEqualTo(200);
        assertThat(covered.body()).contains("Cotisation 1 de ");
    }

    private void refusedToOthersInWords(String question) throws IOException {
        Browser clerk = new Browser(program.url());
        HttpResponse<String> refused = clerk.signIn(clerk.open(question), "clerk", program.password("clerk"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Votre rôle n’ouvre pas cette page", "/logout");
    }
}
