package org.entraide.launcher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day at the counter of a mutual, on a phone: a family comes to join, then somebody with a bill. */
@ExtendWith(SharedDemo.class)
class ClerkStoryTest {

    private static final String REGISTER = "/registre/SN-THI-0007";
    private static final String SEARCH = "Nom, téléphone, numéro de ménage ou de reçu";
    private static final Pattern RECEIPT = Pattern.compile("Reçu n° G1-([0-9]{6})");
    private static final Pattern CLAIM = Pattern.compile("Demande ([0-9]{6})");
    private static final String A5 = "148 × 210";

    private Visitor clerk;

    @BeforeEach
    void comeToWork(Demo demo) {
        clerk = demo.visitor(Demo.CLERK, Demo.PHONE);
        clerk.open(REGISTER);
    }

    @AfterEach
    void goHome() {
        clerk.close();
    }

    @Test
    void aFamilyJoinsAndPaysInTwoParts() throws IOException {
        search("Quenum");
        reads("Rien trouvé pour « Quenum »");
        clerk.link("Inscrire un ménage").click();
        clerk.page().getByLabel("Village ou quartier").fill("Nguinth");
        person("Adhérent, qui signe et paie", "Quenum", "Rosalie", "38", "Femme");
        clerk.page().getByLabel("Téléphone").fill("77 000 47 11");
        person("Membre 2", "", "Cyprien", "41", "Homme");
        group("Membre 2").getByLabel("Lien avec l’adhérent").selectOption("Conjoint(e)");
        person("Membre 3", "", "Aurore", "11", "Femme");
        person("Membre 4", "", "Fidèle", "4", "Homme");
        clerk.button("Inscrire").click();
        clerk.heading("Rosalie Quenum").waitFor();
        reads("Ménage inscrit. Il reste à souscrire sa couverture.", "Membres (4)", "Fidèle Quenum", "77 000 47 11");

        clerk.page().getByLabel("Paquet").selectOption("Couverture de base");
        clerk.button("Souscrire").click();
        reads("Couverture souscrite.", "À payer 29 000 F CFA", "Droits fermés");

        long first = pay("15 000");
        reads("Reste dû 14 000 F CFA", "À payer 14 000 F CFA");
        receipt(first, "15 000 F CFA", "quinze mille francs CFA", "Rosalie Quenum");
        long second = pay("14 000");
        assertThat(second).as("receipts have no gap").isEqualTo(first + 1);
        reads("✓ À jour", "Reste dû 0 F CFA", "observation");
        receipt(second, "14 000 F CFA", "quatorze mille francs CFA", "Rosalie Quenum");
        assertThat(payments()).containsText(new String[] {"−14 000", "−15 000"});

        clerk.open(REGISTER);
        search("77 000 47 11");
        clerk.heading("Rosalie Quenum").waitFor();
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aBillIsDecidedAsItWasForetoldAndPrinted() throws IOException {
        String patient = openSomebodyCovered();
        clerk.page().getByText("Saisir une demande").first().click();
        clerk.heading("Nouvelle demande").waitFor();
        reads(patient, "✓ Couvert le");
        clerk.page().getByLabel("Prestataire").selectOption("Centre de santé de Thiès");
        clerk.page().getByLabel("Numéro de la facture").fill("CST/2291");
        bill("act0", "CONS");
        bill("act1", "LAB");
        Locator foretold = clerk.page().locator("#outlook");
        assertThat(foretold).containsText("Analyses");
        Sums sums = Sums.of(foretold);
        assertThat(sums.mutual()).as("four fifths of what the tariff says").isEqualTo(sums.billed() * 4 / 5);
        assertThat(sums.patient()).isEqualTo(sums.billed() - sums.mutual());

        clerk.button("Enregistrer").click();
        reads("Enregistrée.", "CST/2291", "Centre de santé de Thiès");
        assertThat(Sums.of(clerk.content())).isEqualTo(sums);
        clerk.page().getByText("Règle par règle").first().click();
        reads("Ticket modérateur", "Le patient paie 20 % du prix accepté", "Plafond du ménage");

        String decision = clerk.content().locator(".standing h2").innerText();
        assertThat(decision).startsWith("Acceptée : la mutuelle paie ");
        Paper paper = clerk.paper(clerk.link("Imprimer (PDF)"));
        assertThat(paper.format()).isEqualTo(A5);
        assertThat(paper.pages()).isOne();
        assertThat(paper.text())
                .contains(clerk.content().locator("h1").innerText(), decision.replace('\u00a0', ' '), "CST/2291")
                .contains("Consultation × 1", "Analyses × 1", "Le patient paie 20 % du prix accepté");
        assertThat(clerk.complaints()).isEmpty();
    }

    /** One presses twice; or no answer comes, and one has the browser send it again. */
    @Test
    void whatIsSentTwiceCountsOnce() {
        openSomebodyCovered();
        String household = clerk.page().url();
        List<Consumer<Locator>> ways =
                List.of(button -> clerk.leave(button::dblclick), this::sentAgain, button -> clerk.leave(button::click));
        List<Long> receipts = new ArrayList<>();
        for (Consumer<Locator> way : ways) {
            clerk.page().getByLabel("Montant").fill("500");
            way.accept(clerk.button("Encaisser"));
            receipts.add(number(RECEIPT));
        }
        assertThat(receipts).containsExactly(receipts.get(0), receipts.get(0) + 1, receipts.get(0) + 2);

        List<Long> claims = new ArrayList<>();
        for (Consumer<Locator> way : ways) {
            clerk.open(household);
            clerk.page().getByText("Saisir une demande").first().click();
            clerk.page().getByLabel("Prestataire").selectOption("Centre de santé de Thiès");
            bill("act0", "CONS");
            way.accept(clerk.button("Enregistrer"));
            reads("Enregistrée.");
            claims.add(number(CLAIM));
        }
        assertThat(claims).containsExactly(claims.get(0), claims.get(0) + 1, claims.get(0) + 2);
        assertThat(clerk.complaints()).isEmpty();
    }

    /** Sends it, and the answer is lost on its way. */
    private void sentAgain(Locator button) {
        AtomicBoolean lost = new AtomicBoolean();
        clerk.page().route("**", sending -> {
            sending.fetch(new Route.FetchOptions().setMaxRedirects(0));
            sending.abort("connectionreset");
            lost.set(true);
        });
        button.click();
        clerk.page().waitForCondition(lost::get);
        clerk.page().unrouteAll();
        clerk.leave(clerk.page()::reload);
    }

    /** In what the page says. */
    private long number(Pattern wanted) {
        Matcher number = wanted.matcher(clerk.content().innerText());
        assertThat(number.find()).as(wanted.pattern()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private void search(String typed) {
        clerk.page().getByLabel(SEARCH).fill(typed);
        clerk.button("Chercher").click();
    }

    /** The page says so, sooner or later. */
    private void reads(String... texts) {
        for (String text : texts) {
            assertThat(clerk.content()).containsText(text);
        }
    }

    private Locator group(String name) {
        return clerk.page().getByRole(AriaRole.GROUP, Visitor.named(name));
    }

    private void person(String line, String family, String given, String age, String sex) {
        Locator person = group(line);
        person.getByLabel("Nom de famille").fill(family);
        person.getByLabel("Prénoms").fill(given);
        person.getByLabel("Année de naissance ou âge").fill(age);
        person.getByLabel("Sexe").selectOption(sex);
    }

    /** Takes an instalment; answers the number of its receipt. */
    private long pay(String amount) {
        clerk.page().getByLabel("Montant").fill(amount);
        clerk.leave(() -> clerk.button("Encaisser").click());
        return number(RECEIPT);
    }

    private void receipt(long number, String... says) throws IOException {
        Paper paper = clerk.paper(clerk.link("Imprimer le reçu"));
        assertThat(paper.format()).isEqualTo(A5);
        assertThat(paper.pages()).isOne();
        assertThat(paper.text()).contains("Reçu n° G1-%06d".formatted(number)).contains(says);
    }

    /** Opens the household of the first of a common name who may be treated today; answers the name. */
    private String openSomebodyCovered() {
        search("Diop");
        Locator upToDate = clerk.page().locator("#found li", new Page.LocatorOptions().setHasText("✓ À jour"));
        upToDate.first().waitFor();
        List<String> households = upToDate.getByRole(AriaRole.LINK).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String household : households) {
            clerk.open(household);
            if (clerk.content().innerText().contains("✓ Droits ouverts")) {
                return clerk.content().locator("h1").innerText();
            }
        }
        throw new AssertionError("nobody is covered of " + households);
    }

    private Locator payments() {
        return clerk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Versement"));
    }

    /** Chooses an act on a line of the bill, and waits for what the bill comes to with it. */
    private void bill(String line, String act) {
        clerk.page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> clerk.page().locator("#" + line).selectOption(act));
        clerk.page().locator("#outlook .sums").waitFor();
    }
}
