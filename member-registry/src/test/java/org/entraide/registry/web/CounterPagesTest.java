package org.entraide.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Counter.THI;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.OTHER_CLERK;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.registry.web.Browser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clerk finds, enrols, takes money and prints, on pages without script. */
@TestInstance(Lifecycle.PER_CLASS)
class CounterPagesTest {

    private final Counter counter;

    CounterPagesTest(@TempDir Path directory) {
        counter = Counter.open(directory);
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @Test
    void aFamilyIsEnrolledCoveredPaysAndGetsAReceipt() throws IOException {
        Page household = counter.enrolled("Diop", "Awa", "Modou");
        assertThat(household.text()).contains("✗ Non à jour · ✗ Droits fermés", "aucune couverture souscrite");
        Page covered = counter.send(household, "couverture", Map.of("packageCode", "BASE", "startsOn", "01/03/2026"));
        assertThat(covered.text())
                .contains("Couverture souscrite.", "Reste dû 7 000 F CFA", "À payer 7 000 F CFA, avant le 16/03/2026");
        Page paid = counter.send(
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
        HttpResponse<byte[]> pdf = counter.clerk().download(receipt);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(Counter.text(pdf.body()))
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
    void aReceiptNamesWhoPaidThenHoweverOftenOneSignsAfterThem() throws IOException {
        Page first = counter.paid(counter.enrolled("Fall", "Bineta", "Ousmane"));
        String child = Counter.member(first, "Ousmane Fall");
        Page second = counter.paid(counter.send(first, "adherent", Map.of("member", child)));
        List<String> receipts = second.links(second.path() + "/recus/");
        assertThat(Counter.text(counter.clerk().download(receipts.getFirst()).body()))
                .contains("Reçu de Ousmane Fall");
        String old = first.links(first.path() + "/recus/").getFirst();
        assertThat(Counter.text(counter.clerk().download(old).body())).contains("Reçu de Bineta Fall");
    }

    @Test
    void aReceiptOfAnotherHouseholdOrOfNoneIsNotThere() {
        Page one = counter.paid(counter.enrolled("Sarr", "Khady"));
        Page other = counter.enrolled("Seck", "Ndeye");
        String number = one.links(one.path() + "/recus/").getFirst().replaceAll(".*/", "");
        assertThat(counter.clerk().download(other.path() + "/recus/" + number).statusCode())
                .isEqualTo(404);
        assertThat(counter.clerk().download(one.path() + "/recus/G1-999999.pdf").statusCode())
                .isEqualTo(404);
        assertThat(counter.clerk().download(one.path() + "/recus/G1-1.pdf").statusCode())
                .isEqualTo(404);
        assertThat(counter.as(OTHER_CLERK)
                        .download(one.path() + "/recus/" + number)
                        .statusCode())
                .isEqualTo(404);
        assertThat(counter.clerk().open(one.path() + "?recu=G1-999999").text()).doesNotContain("G1-999999");
        assertThat(counter.clerk().open(one.path() + "?fait=virement").text()).doesNotContain("virement");
    }

    @Test
    void aFamilyThatMayBeThereAlreadyIsShownBeforeItIsSaved() {
        Page first = counter.enrolled("Diallo", "Mamadou");
        Page form = counter.clerk().open(THI + "/menages/nouveau");
        Map<String, String> again = counter.family("Jallow", "Mamadou");
        Page warned = counter.clerk().fill(form, THI + "/menages", again);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Déjà inscrit ?", "Mamadou Diallo");
        assertThat(warned.links(first.path())).hasSize(1);
        assertThat(warned.html()).contains("value=\"Jallow\"");
        Page enrolled = counter.clerk().fill(warned, THI + "/menages", again);
        assertThat(enrolled.text())
                .contains("Ménage inscrit.")
                .contains("ménages qui se ressemblent : " + first.path().replaceAll(".*/", ""));
        assertThat(counter.clerk().fill(warned, THI + "/menages", again).path()).isEqualTo(enrolled.path());
        Map<String, String> younger = new HashMap<>(again);
        younger.put("born0", "1999");
        younger.put("phone0", "78 111 22 33");
        assertThat(counter.clerk().fill(form, THI + "/menages", younger).text()).contains("Ménage inscrit.");
    }

    @Test
    void whoJoinsAndMayBeThereAlreadyIsShownBeforeItIsSaved() {
        Page elsewhere = counter.enrolled("Gueye", "Fatou");
        Page household = counter.enrolled("Tine", "Abdou");
        Map<String, String> fatou = joining("Guèye", "Fatou");
        Page warned = counter.send(household, "membres", fatou);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Déjà inscrit ?", "Fatou Gueye", "C’est une autre personne : ajouter");
        assertThat(warned.links(elsewhere.path())).hasSize(1);
        assertThat(warned.html()).contains("value=\"Guèye\"");
        assertThat(counter.clerk().open(household.path()).text()).contains("Membres (1)");
        Page added = counter.send(warned, "membres", fatou);
        assertThat(added.text())
                .contains("Membres (2)")
                .contains("ménages qui se ressemblent : " + elsewhere.path().replaceAll(".*/", ""));
        // Sent again by an impatient thumb, it is nobody else.
        assertThat(counter.send(warned, "membres", fatou).text()).contains("Membres (2)");
    }

    @Test
    void nobodyIsAddedTwiceToAFamilyThatSharesAPhone() {
        Page household = counter.enrolled("Badji", "Sire");
        Map<String, String> child = joining("Badji", "Lamine");
        child.put("born", "2015");
        child.put("phone", "77 444 55 66");
        Page first = counter.send(household, "membres", child);
        assertThat(first.text()).contains("Membres (2)");
        Page twin = counter.send(first, "membres", child);
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.text()).contains("Déjà inscrit ?", "Lamine Badji");
        assertThat(twin.links(household.path())).isNotEmpty();
        child.put("givenNames", "Ousmane");
        assertThat(counter.send(first, "membres", child).text()).contains("Membres (3)");
    }

    @Test
    void aFormThatIsGivenBackAfterSigningInAgainShowsWhatWasTypedAndSavesNothing() {
        Map<String, String> family = new HashMap<>(counter.family("Wade", "Coumba"));
        family.put("reprise", "1");
        Page form = counter.clerk().open(THI + "/menages/nouveau");
        Page back = counter.clerk().fill(form, THI + "/menages", family);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.html()).contains("value=\"Wade\"", "value=\"Coumba\"", "name=\"reprise\" value=\"\"");
        family.put("reprise", "");
        Page household = counter.clerk().fill(back, THI + "/menages", family);
        assertThat(household.text()).contains("Ménage inscrit.");
        Page payment = counter.send(household, "paiement", Map.of("amount", "5 000", "reprise", "1"));
        assertThat(payment.html()).contains("value=\"5 000\"");
        assertThat(payment.text()).doesNotContain("Encaissé.");
        assertThat(payment.links(household.path() + "/recus/")).isEmpty();
    }

    private static Map<String, String> joining(String family, String given) {
        Map<String, String> typed = new HashMap<>();
        typed.put("familyName", family);
        typed.put("givenNames", given);
        typed.put("born", "1985");
        typed.put("relationship", "OTHER");
        typed.put("joinedOn", "10/3/2026");
        return typed;
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
        Page page = counter.clerk().open(THI);
        // Without script: to the only household, or to the list.
        assertThat(counter.clerk().fill(page, THI, Map.of("q", query)).path()).isEqualTo(household.path());
        Page part = counter.clerk().post(THI, Map.of("q", query, "_csrf", Browser.csrf(page)), "HX-Request", "true");
        assertThat(part.html()).doesNotContain("<html");
        assertThat(part.links(household.path())).hasSize(1);
        assertThat(part.text()).contains("Bineta Thiam", "✗ Non à jour", "+221 77 555 44 33", "Nguinth");
    }

    @Test
    void theLastSearchIsThereAgainAndInNoAddress() {
        Page none = counter.clerk().fill(counter.clerk().open(THI), THI, Map.of("q", "Zzyx <b>"));
        assertThat(none.response().uri().toString()).doesNotContain("Zzyx");
        assertThat(none.html()).contains("value=\"Zzyx &lt;b&gt;\"");
        assertThat(none.text()).contains("Rien trouvé pour « Zzyx <b> »");
        assertThat(counter.clerk().open(THI).text()).contains("Rien trouvé pour « Zzyx <b> »");
        counter.clerk().open("/registre");
        assertThat(counter.clerk().open(THI).text()).doesNotContain("Zzyx");
    }

    private Page found() {
        Page page = counter.clerk().open(THI);
        Page result = counter.clerk().fill(page, THI, Map.of("q", "Bineta Thiam"));
        if (!result.path().equals(THI)) {
            return result;
        }
        Map<String, String> family = new HashMap<>(counter.family("Thiam", "Bineta"));
        family.put("phone0", "+221 77 555 44 33");
        Page household = counter.clerk().fill(counter.clerk().open(THI + "/menages/nouveau"), THI + "/menages", family);
        return counter.send(
                household,
                "paiement",
                Map.of("amount", "500", "date", "10/03/2026", "method", "CASH", "reference", "PAPIER-77"));
    }
}
