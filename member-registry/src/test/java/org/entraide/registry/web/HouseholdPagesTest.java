package org.entraide.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Counter.THI;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.OFFICER;
import static org.entraide.registry.web.Programme.OTHER_CLERK;

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

/** The page of a household: its forms, its history, and who may not see it. */
@TestInstance(Lifecycle.PER_CLASS)
class HouseholdPagesTest {

    private final Counter counter;

    HouseholdPagesTest(@TempDir Path directory) {
        counter = Counter.open(directory);
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @Test
    void whatWasTypedAndWhatIsWrongStandInTheForm() {
        Page household = counter.enrolled("Gueye", "Coumba");
        Page wrong = counter.send(
                household, "paiement", Map.of("amount", "12 mille", "date", "31/02/2026", "reference", "P7"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("value=\"12 mille\"", "value=\"31/02/2026\"", "value=\"P7\"");
        assertThat(wrong.text()).contains("Écrire le montant en chiffres", "Écrire la date comme");
        String english = wrong.path() + "?lang=en";
        assertThat(wrong.links(wrong.path() + "?")).contains(english).noneMatch(link -> link.contains("mille"));
        Page leadsOn = counter.as(CLERK).open(english);
        assertThat(leadsOn.path()).isEqualTo(household.path());
        assertThat(leadsOn.text()).contains("Not up to date");
    }

    @Test
    void whatIsWrongWithANewMemberStandsAtItsField() {
        Page wrong = counter.enrolled("Guissé", "Coumba");
        Page future = counter.send(
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
        Page mended = counter.send(future, "membres", child(" ", "Binta", "1/1/2030"));
        assertThat(mended.text()).contains("Ce champ est vide");
        Page early = counter.send(mended, "membres", child("Gueye", "Binta", "01/02/2026"));
        assertThat(early.text()).contains("Le ménage est enrôlé depuis le 01/03/2026");
        assertThat(counter.send(early, "departs", Map.of("member", "", "reason", "", "on", "10/03/2026"))
                        .text())
                .contains("Choisissez dans la liste");
        assertThat(counter.send(early, "categorie", Map.of("category", "ORDINARY"))
                        .text())
                .contains("déjà dans cette catégorie");
    }

    @Test
    void theHouseholdChangesAndItsHistoryTellsItNewestFirst() {
        Page household = counter.enrolled("Fall", "Rokhaya", "Ibrahima");
        String child = Counter.member(household, "Ibrahima Fall");
        Page born = counter.send(
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
        Page named = counter.send(born, "adherent", Map.of("member", child));
        assertThat(named.text()).contains("Nouvel adhérent désigné.", "Ibrahima Fall Adhérent(e)");
        Page poor = counter.send(named, "categorie", Map.of("category", "INDIGENT"));
        assertThat(poor.text()).contains("Catégorie changée.", "Indigent");
        Page left = counter.send(poor, "departs", Map.of("member", child, "reason", "MOVED", "on", "10/03/2026"));
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
        Page household = counter.enrolled("Kane", "Sokhna");
        counter.enrolled("Kandji", "Autre");
        for (int change = 0; change < 60; change++) {
            for (String category : List.of("INDIGENT", "ORDINARY")) {
                household = counter.send(household, "categorie", Map.of("category", category));
                assertThat(household.status()).isEqualTo(200);
            }
        }
        StringBuilder told = new StringBuilder(history(household));
        List<String> more = household.links(household.path() + "/histoire");
        int parts = 0;
        while (!more.isEmpty()) {
            Page part = counter.clerk().open(more.getFirst(), "HX-Request", "true");
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
        assertThat(counter.clerk().open(household.path() + "/histoire").html()).contains("<html", "Catégorie : de");
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        Page seen = counter.enrolled("Mbaye", "Astou");
        Map<String, String> typed = child("Mbaye", "Lamine", "10/03/2026");
        assertThat(counter.send(seen, "membres", typed).text()).contains("Membres (2)");
        Page again = counter.send(seen, "membres", typed);
        assertThat(again.text()).contains("Membre ajouté.", "Membres (2)");
        Page paid = counter.paid(again);
        assertThat(counter.paid(again).links(seen.path() + "/recus/"))
                .hasSize(1)
                .isEqualTo(paid.links(seen.path() + "/recus/"));
        Map<String, String> other = new HashMap<>(typed);
        other.put("givenNames", "Ousmane");
        Page reused = counter.send(seen, "membres", other);
        assertThat(reused.status()).as("the same form with another name").isEqualTo(409);
        assertThat(reused.text()).contains("a changé pendant la saisie", "Lamine Mbaye (Enfant)", "Membres (2)");
        assertThat(reused.html()).contains("value=\"Ousmane\"");
    }

    @Test
    void whoTypesWhileAnotherChangesIsToldWhatChanged() {
        Page seen = counter.enrolled("Ndour", "Yacine");
        counter.send(counter.clerk().open(seen.path()), "categorie", Map.of("category", "PUPIL"));
        Page stale = counter.send(seen, "membres", child("Ndour", "Fatim", "10/03/2026"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text())
                .contains("Ce ménage a changé pendant la saisie", "Catégorie : de Ordinaire à Élève.")
                .doesNotContain("Ménage inscrit le 01/03/2026, à Nguinth, catégorie Ordinaire. Aller au formulaire");
        assertThat(stale.html()).contains("value=\"Fatim\"");
        assertThat(counter.send(stale, "membres", child("Ndour", "Fatim", "10/03/2026"))
                        .text())
                .contains("Membre ajouté.");
    }

    @Test
    void aMembersNameIsAPartForOtherPages() {
        Page household = counter.enrolled("Sy", "Oumy");
        String member = household
                .links("/prestations/SN-THI-0007/demandes/nouvelle?membre=")
                .getFirst()
                .replaceAll(".*=", "");
        Page name = counter.clerk().open(THI + "/membres/" + member + "/nom");
        assertThat(name.html()).doesNotContain("<html", "<body");
        assertThat(name.text().strip()).isEqualTo("Oumy Sy");
        assertThat(counter.clerk().open(THI + "/membres/AAAAAAAAAAAA/nom").status())
                .isEqualTo(404);
        assertThat(counter.clerk()
                        .open("/registre/SN-DKR-0001/membres/" + member + "/nom")
                        .status())
                .isEqualTo(404);
        assertThat(counter.as(OTHER_CLERK)
                        .open(THI + "/membres/" + member + "/nom")
                        .status())
                .isEqualTo(404);
        assertThat(counter.as(OFFICER).open(THI + "/membres/" + member + "/nom").status())
                .isEqualTo(403);
    }

    @Test
    void othersAreToldThatThereIsNothing() {
        Page household = counter.enrolled("Sow", "Aminata");
        Browser other = counter.as(OTHER_CLERK);
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
        assertThat(counter.clerk().open(THI + "/menages/999999").status()).isEqualTo(404);
        Browser officer = counter.as(OFFICER);
        Map<String, String> own = Map.of("_csrf", Browser.csrf(officer.open("/login")));
        for (String form : List.of("membres", "departs", "adherent", "categorie", "couverture", "paiement")) {
            assertThat(officer.post(household.path() + "/" + form, own).status())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    @Test
    void pagesAreInEnglishToo() {
        Page household = counter.enrolled("Cissé", "Mariama");
        Browser english = counter.as(CLERK);
        assertThat(english.open(household.path() + "?lang=en").text())
                .contains(
                        "✗ Not up to date · ✗ Rights closed",
                        "Joined the household on 01/03/2026: Mariama Cissé (Subscriber).",
                        "Add a member",
                        "Subscriber");
        assertThat(english.open(THI + "/menages/nouveau").text()).contains("Enrol a household");
    }

    private static Map<String, String> child(String familyName, String givenNames, String joinedOn) {
        return Map.of(
                "familyName", familyName, "givenNames", givenNames, "relationship", "CHILD", "joinedOn", joinedOn);
    }

    private static String history(Page page) {
        return page.text().replaceAll(".*Histoire du ménage", "");
    }
}
