package org.entraide.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.COORDINATOR;
import static org.entraide.registry.web.Programme.OFFICER;
import static org.entraide.registry.web.Programme.OTHER_CLERK;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.web.Browser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A clerk's day at the counter, on pages without script. */
@TestInstance(Lifecycle.PER_CLASS)
class RegisterPagesTest {

    private static final String THI = "/registre/SN-THI-0007";
    private static final String MUTUAL = """
            {"mutual": "%s", "network": "WA", "country": "SN", "region": "Thiès",
             "name": "And Faju", "currency": "XOF"}""";
    private static final String BASE = """
            {"currency": "XOF", "code": "BASE", "name": "Formule de base", "effectiveFrom": "2025-01-01",
             "periodMonths": 12,
             "premium": {"joiningFee": 1000, "lumpSum": 12000, "membersIncluded": 5, "perExtraAdult": 2000,
              "perExtraChild": 1000, "adultFromAge": 18, "instalments": 2, "frequency": "HALF_YEARLY", "graceDays": 15},
             "cover": {"observations": [{"category": "DELIVERY", "months": 9}]},
             "patientSharePercent": 20, "householdCeiling": 150000}""";

    private final AtomicInteger families = new AtomicInteger();
    private final ConfigurableApplicationContext programme;
    private final Client api;
    private Browser clerk;

    RegisterPagesTest(@TempDir Path directory) {
        programme = Programme.start(directory);
        api = new Client(programme);
        clerk = Browser.signedIn(programme, CLERK);
    }

    @BeforeAll
    void twoMutuals() {
        for (String mutual : List.of("SN-THI-0007", "SN-DKR-0001")) {
            assertThat(api.post(COORDINATOR, "/mutuals", "m-" + mutual, MUTUAL.formatted(mutual))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(api.post(OFFICER, "/mutuals/SN-THI-0007/packages", "base", BASE)
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    void stop() {
        var ledgers = programme.getBean(MemberRegistry.class).ledgers();
        assertThat(ledgers.verify().findings()).isEmpty();
        ledgers.rebuild();
        assertThat(ledgers.verify().findings()).isEmpty();
        programme.close();
    }

    @Test
    void aFamilyIsEnrolledCoveredPaysAndGetsAReceipt() throws IOException {
        Page household = enrolled("Diop", "Awa", "Modou");
        assertThat(household.text()).contains("✗ Non à jour · ✗ Droits fermés", "aucune couverture souscrite");
        Page covered = send(household, "couverture", Map.of("packageCode", "BASE", "startsOn", "01/03/2026"));
        assertThat(covered.text())
                .contains("Couverture souscrite.", "Reste dû 7 000 F CFA", "À payer 7 000 F CFA, avant le 16/03/2026");
        Page paid = send(
                covered,
                "paiement",
                Map.of("amount", "8 500", "date", "10/3/2026", "method", "CASH", "reference", "RE 129"));
        String receipt = paid.links(paid.path() + "/recus/").getFirst();
        String number = receipt.replaceAll(".*/(.*)\\.pdf", "$1");
        assertThat(paid.text())
                .contains(
                        "Encaissé. Reçu n° " + number + ".",
                        "✓ À jour · ✓ Droits ouverts",
                        "Couvert jusqu’au 28/02/2027")
                .contains("Avoir 1 500 F CFA", "À payer 4 500 F CFA, le 01/09/2026", "Accouchement : ✗");
        HttpResponse<byte[]> pdf = clerk.download(receipt);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(text(pdf.body()))
                .contains(
                        "And Faju",
                        "SN-THI-0007",
                        number,
                        "Awa Diop",
                        "8 500 F CFA",
                        "huit mille cinq cents francs CFA")
                .contains("Espèces", "RE 129", "10/03/2026", "Droit d’adhésion", "1 000 F CFA", "6 000 F CFA")
                .contains("1 500 F CFA", "À jour", "Couvert jusqu’au 28/02/2027", CLERK);
    }

    @Test
    void aReceiptOfAnotherHouseholdOrOfNoneIsNotThere() {
        Page one = paid(enrolled("Sarr", "Khady"));
        Page other = enrolled("Seck", "Ndeye");
        String number = one.links(one.path() + "/recus/").getFirst().replaceAll(".*/", "");
        assertThat(clerk.download(other.path() + "/recus/" + number).statusCode())
                .isEqualTo(404);
        assertThat(clerk.download(one.path() + "/recus/G1-999999.pdf").statusCode())
                .isEqualTo(404);
        assertThat(clerk.download(one.path() + "/recus/G1-1.pdf").statusCode()).isEqualTo(404);
        assertThat(Browser.signedIn(programme, OTHER_CLERK)
                        .download(one.path() + "/recus/" + number)
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.open(one.path() + "?recu=G1-999999").text()).doesNotContain("G1-999999");
        assertThat(clerk.open(one.path() + "?fait=virement").text()).doesNotContain("virement");
    }

    @Test
    void whatWasTypedAndWhatIsWrongStandInTheForm() {
        Page household = enrolled("Gueye", "Coumba");
        Page wrong = send(household, "paiement", Map.of("amount", "12 mille", "date", "31/02/2026", "reference", "P7"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("value=\"12 mille\"", "value=\"31/02/2026\"", "value=\"P7\"");
        assertThat(wrong.text()).contains("Écrire le montant en chiffres", "Écrire la date comme");
        Page future = send(
                wrong,
                "membres",
                Map.of(
                        "familyName",
                        " ",
                        "givenNames",
                        "Binta",
                        "born",
                        "abc",
                        "relationship",
                        "CHILD",
                        "joinedOn",
                        "1/1/2030"));
        assertThat(future.html()).contains("value=\"Binta\"", "value=\"abc\"", "value=\"1/1/2030\"");
        assertThat(future.text()).contains("Écrire l’année de naissance");
        Page mended = send(
                future,
                "membres",
                Map.of("familyName", " ", "givenNames", "Binta", "relationship", "CHILD", "joinedOn", "1/1/2030"));
        assertThat(mended.text()).contains("Ce champ est vide");
        Page early = send(
                mended,
                "membres",
                Map.of(
                        "familyName",
                        "Gueye",
                        "givenNames",
                        "Binta",
                        "relationship",
                        "CHILD",
                        "joinedOn",
                        "01/02/2026"));
        assertThat(early.text()).contains("Le ménage est enrôlé depuis le 01/03/2026");
        assertThat(send(early, "departs", Map.of("member", "", "reason", "", "on", "10/03/2026"))
                        .text())
                .contains("Choisissez dans la liste");
        assertThat(send(early, "categorie", Map.of("category", "ORDINARY")).text())
                .contains("déjà dans cette catégorie");
    }

    @Test
    void theHouseholdChangesAndItsHistoryTellsItNewestFirst() {
        Page household = enrolled("Fall", "Rokhaya", "Ibrahima");
        String child = member(household, "Ibrahima Fall");
        Page born = send(
                household,
                "membres",
                Map.of(
                        "familyName",
                        "Fall",
                        "givenNames",
                        "Penda",
                        "relationship",
                        "CHILD",
                        "joinedOn",
                        "09/03/2026",
                        "newborn",
                        "1"));
        assertThat(born.text()).contains("Membre ajouté.", "Penda Fall Enfant · né(e) en 2026 (0 ans)");
        Page named = send(born, "adherent", Map.of("member", child));
        assertThat(named.text()).contains("Nouvel adhérent désigné.", "Ibrahima Fall Adhérent(e)");
        Page poor = send(named, "categorie", Map.of("category", "INDIGENT"));
        assertThat(poor.text()).contains("Catégorie changée.", "Indigent");
        Page left = send(poor, "departs", Map.of("member", child, "reason", "MOVED", "on", "10/03/2026"));
        assertThat(left.text())
                .contains(
                        "Départ enregistré.", "parti(e) le 10/03/2026 : déménagement", "Le ménage n’a plus d’adhérent");
        assertThat(history(left))
                .containsSubsequence(
                        "Ibrahima Fall quitte le ménage le 10/03/2026 : déménagement.",
                        "Catégorie : de Ordinaire à Indigent.",
                        "Ibrahima Fall devient l’adhérent à la place de Rokhaya Fall.",
                        "Entrée dans le ménage le 10/03/2026 : Penda Fall (Enfant).",
                        "Ménage inscrit le 01/03/2026, à Nguinth, catégorie Ordinaire.",
                        "Entrée dans le ménage le 01/03/2026 : Rokhaya Fall (Adhérent(e)), Ibrahima Fall (Enfant).")
                .contains("10/03/2026 à 12:00 · " + CLERK);
    }

    @Test
    void aLongHistoryIsToldInPartsToItsBeginning() {
        Page household = enrolled("Kane", "Sokhna");
        enrolled("Kandji", "Autre");
        for (int change = 0; change < 60; change++) {
            for (String category : List.of("INDIGENT", "ORDINARY")) {
                household = send(household, "categorie", Map.of("category", category));
                assertThat(household.status()).isEqualTo(200);
            }
        }
        StringBuilder told = new StringBuilder(history(household));
        List<String> more = household.links(household.path() + "/histoire");
        int parts = 0;
        while (!more.isEmpty()) {
            Page part = clerk.open(more.getFirst(), "HX-Request", "true");
            assertThat(part.html()).doesNotContain("<html");
            told.append(part.text());
            more = part.links(household.path() + "/histoire");
            parts++;
        }
        assertThat(parts).isGreaterThan(10);
        assertThat(told.toString().split("Catégorie : de ", -1)).hasSize(121);
        assertThat(told.toString())
                .contains("Ménage inscrit", "Sokhna Kane (Adhérent(e))")
                .doesNotContain("Kandji");
        assertThat(clerk.open(household.path() + "/histoire").html()).contains("<html", "Catégorie : de");
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        Page household = enrolled("Mbaye", "Astou");
        Map<String, String> typed = Map.of(
                "familyName", "Mbaye", "givenNames", "Lamine", "relationship", "CHILD", "joinedOn", "10/03/2026");
        assertThat(send(household, "membres", typed).text()).contains("Membres (2)");
        assertThat(send(household, "membres", typed).text()).contains("Membres (2)");
        Page paid = paid(household = clerk.open(household.path()));
        assertThat(paid(household).links(household.path() + "/recus/"))
                .isEqualTo(paid.links(household.path() + "/recus/"));
        Map<String, String> other = new HashMap<>(typed);
        other.put("givenNames", "Ousmane");
        Page reused = send(household, "membres", other);
        assertThat(reused.text()).contains("a changé pendant la saisie");
    }

    @Test
    void whoTypesWhileAnotherChangesIsToldWhatChanged() {
        Page seen = enrolled("Ndour", "Yacine");
        send(clerk.open(seen.path()), "categorie", Map.of("category", "PUPIL"));
        Page stale = send(
                seen,
                "membres",
                Map.of(
                        "familyName",
                        "Ndour",
                        "givenNames",
                        "Fatim",
                        "relationship",
                        "CHILD",
                        "joinedOn",
                        "10/03/2026"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text())
                .contains("Ce ménage a changé pendant la saisie", "Catégorie : de Ordinaire à Élève.")
                .doesNotContain("Ménage inscrit le 01/03/2026, à Nguinth, catégorie Ordinaire. Aller au formulaire");
        assertThat(stale.html()).contains("value=\"Fatim\"");
        assertThat(send(
                                stale,
                                "membres",
                                Map.of(
                                        "familyName",
                                        "Ndour",
                                        "givenNames",
                                        "Fatim",
                                        "relationship",
                                        "CHILD",
                                        "joinedOn",
                                        "10/03/2026"))
                        .text())
                .contains("Membre ajouté.");
    }

    @Test
    void aFamilyThatMayBeThereAlreadyIsShownBeforeItIsSaved() {
        Page first = enrolled("Diallo", "Mamadou");
        Page form = clerk.open(THI + "/menages/nouveau");
        Map<String, String> again = family("Jallow", "Mamadou");
        Page warned = clerk.fill(form, THI + "/menages", again);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Déjà inscrit ?", "Mamadou Diallo");
        assertThat(warned.links(first.path())).hasSize(1);
        assertThat(warned.html()).contains("value=\"Jallow\"");
        Page enrolled = clerk.fill(warned, THI + "/menages", again);
        assertThat(enrolled.text())
                .contains("Ménage inscrit.")
                .contains("ménages qui se ressemblent : " + first.path().replaceAll(".*/", ""));
        assertThat(clerk.fill(warned, THI + "/menages", again).path()).isEqualTo(enrolled.path());
        Map<String, String> younger = new HashMap<>(again);
        younger.put("born0", "1999");
        younger.put("phone0", "78 111 22 33");
        assertThat(clerk.fill(form, THI + "/menages", younger).text()).contains("Ménage inscrit.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thiam Bineta", "bineta thi", "thiaam", "G1-%s", "g1-%s", "PAPIER-77", "%s", "77 555 44 33"})
    void aHouseholdIsFoundByWhatAClerkHearsOrReads(String pattern) {
        Page household = found();
        String receipt =
                household.links(household.path() + "/recus/").getFirst().replaceAll(".*-([0-9]+)\\.pdf", "$1");
        String number = household.path().replaceAll(".*/0*", "");
        String query = pattern.formatted(pattern.startsWith("%") ? number : receipt);
        Page page = clerk.open(THI);
        // Without script: to the only household, or to the list.
        assertThat(clerk.fill(page, THI, Map.of("q", query)).path()).isEqualTo(household.path());
        Page part = clerk.post(THI, Map.of("q", query, "_csrf", Browser.csrf(page)), "HX-Request", "true");
        assertThat(part.html()).doesNotContain("<html");
        assertThat(part.links(household.path())).hasSize(1);
        assertThat(part.text()).contains("Bineta Thiam", "✗ Non à jour", "+221 77 555 44 33", "Nguinth");
    }

    private Page found() {
        Page page = clerk.open(THI);
        Page result = clerk.fill(page, THI, Map.of("q", "Bineta Thiam"));
        if (!result.path().equals(THI)) {
            return result;
        }
        Map<String, String> family = new HashMap<>(family("Thiam", "Bineta"));
        family.put("phone0", "+221 77 555 44 33");
        Page household = clerk.fill(clerk.open(THI + "/menages/nouveau"), THI + "/menages", family);
        return send(
                household,
                "paiement",
                Map.of("amount", "500", "date", "10/03/2026", "method", "CASH", "reference", "PAPIER-77"));
    }

    @Test
    void theLastSearchIsThereAgainAndInNoAddress() {
        Page none = clerk.fill(clerk.open(THI), THI, Map.of("q", "Zzyx <b>"));
        assertThat(none.response().uri().toString()).doesNotContain("Zzyx");
        assertThat(none.html()).contains("value=\"Zzyx &lt;b&gt;\"");
        assertThat(none.text()).contains("Rien trouvé pour « Zzyx <b> »");
        assertThat(clerk.open(THI).text()).contains("Rien trouvé pour « Zzyx <b> »");
        clerk.open("/registre");
        assertThat(clerk.open(THI).text()).doesNotContain("Zzyx");
    }

    @Test
    void aMembersNameIsAPartForOtherPages() {
        Page household = enrolled("Sy", "Oumy");
        String member = household
                .links("/prestations/SN-THI-0007/demandes/nouvelle?membre=")
                .getFirst()
                .replaceAll(".*=", "");
        Page name = clerk.open(THI + "/membres/" + member + "/nom");
        assertThat(name.html()).doesNotContain("<html", "<body");
        assertThat(name.text().strip()).isEqualTo("Oumy Sy");
        assertThat(clerk.open(THI + "/membres/AAAAAAAAAAAA/nom").status()).isEqualTo(404);
        assertThat(clerk.open("/registre/SN-DKR-0001/membres/" + member + "/nom")
                        .status())
                .isEqualTo(404);
        assertThat(Browser.signedIn(programme, OTHER_CLERK)
                        .open(THI + "/membres/" + member + "/nom")
                        .status())
                .isEqualTo(404);
        assertThat(Browser.signedIn(programme, OFFICER)
                        .open(THI + "/membres/" + member + "/nom")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void othersAreToldThatThereIsNothing() {
        Page household = enrolled("Sow", "Aminata");
        Browser other = Browser.signedIn(programme, OTHER_CLERK);
        Map<String, String> token = Map.of("_csrf", Browser.csrf(other.open("/registre/SN-DKR-0001")));
        assertThat(other.open(household.path()).status()).isEqualTo(404);
        assertThat(other.open(household.path() + "/histoire").status()).isEqualTo(404);
        for (String form : List.of("membres", "departs", "adherent", "categorie", "couverture", "paiement")) {
            assertThat(other.post(household.path() + "/" + form, token).status())
                    .as(form)
                    .isEqualTo(404);
        }
        assertThat(other.post(THI, token).status()).isEqualTo(404);
        assertThat(other.post(THI + "/menages", token).status()).isEqualTo(404);
        assertThat(clerk.open(THI + "/menages/999999").status()).isEqualTo(404);
        Browser officer = Browser.signedIn(programme, OFFICER);
        Map<String, String> own = Map.of("_csrf", Browser.csrf(officer.open("/login")));
        for (String form : List.of("membres", "departs", "adherent", "categorie", "couverture", "paiement")) {
            assertThat(officer.post(household.path() + "/" + form, own).status())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    @Test
    void pagesAreInEnglishToo() {
        Page household = enrolled("Cissé", "Mariama");
        Browser english = Browser.signedIn(programme, CLERK);
        assertThat(english.open(household.path() + "?lang=en").text())
                .contains(
                        "✗ Not up to date · ✗ Rights closed",
                        "Joined the household on 01/03/2026: Mariama Cissé (Subscriber).",
                        "Add a member",
                        "Subscriber");
        assertThat(english.open(THI + "/menages/nouveau").text()).contains("Enrol a household");
    }

    private Page paid(Page household) {
        return send(household, "paiement", Map.of("amount", "5 000", "date", "10/03/2026", "method", "MOBILE_MONEY"));
    }

    private Page enrolled(String family, String given, String... children) {
        Map<String, String> fields = new HashMap<>(family(family, given));
        for (int child = 0; child < children.length; child++) {
            fields.put("givenNames" + (child + 1), children[child]);
            fields.put("born" + (child + 1), "11");
            fields.put("relationship" + (child + 1), "CHILD");
        }
        Page form = clerk.open(THI + "/menages/nouveau");
        Page household = clerk.fill(form, THI + "/menages", fields);
        assertThat(household.text()).contains("Ménage inscrit.");
        return household;
    }

    private Map<String, String> family(String family, String given) {
        return Map.of(
                "locality", "Nguinth",
                "category", "ORDINARY",
                "enrolledOn", "01/03/2026",
                "familyName0", family,
                "givenNames0", given,
                "born0", "1985",
                "sex0", "FEMALE",
                "phone0", "70 000 %02d 00".formatted(families.incrementAndGet()));
    }

    private Page send(Page household, String form, Map<String, String> typed) {
        String path = household.path().replaceAll("(/menages/[0-9]+).*", "$1");
        return clerk.fill(household, path + "/" + form, typed);
    }

    private static String member(Page household, String name) {
        String option =
                household.html().replaceAll("(?s).*<option value=\"([A-Z2-7]{12})\">" + name + "</option>.*", "$1");
        assertThat(option).hasSize(12);
        return option;
    }

    private static String history(Page page) {
        return page.text().replaceAll(".*Histoire du ménage", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
