package org.entraide.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entraide.launcher.faults.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A coordinator follows what happens in the mutuals. The line is cut, the program is killed and comes back, the
 * coordinator signs in again: in the end everything that was entered meanwhile was shown, once and in its order.
 */
@ExtendWith(SharedDemo.class)
class CoordinatorStoryTest {

    private static final String FEED = "/concertation/flux?grade=events";
    private static final Pattern PAYMENT = Pattern.compile("une cotisation encaissée, ([0-9 ]+) F CFA, ");
    private static final String FAMILY = " : un ménage inscrit, ";
    private static final String CLAIM = " : une demande décidée : ";
    private static final double PATIENCE_MILLIS = 60_000;

    private final Office office = new Office();
    private final List<Told> before = new ArrayList<>();

    @Test
    void comesBackAndMissesNothing(Demo demo) throws Exception {
        try (Line line = Line.to(demo.program()::url);
                Visitor coordinator = demo.stranger(Demo.DESKTOP, line.url())) {
            coordinator.open(FEED);
            coordinator.signIn(Demo.COORDINATOR, demo.program().password(Demo.COORDINATOR));
            sees(coordinator, "Connecté");
            before.addAll(told(coordinator));
            office.enter(demo.program());
            everythingIsTold(coordinator);

            line.cut();
            sees(coordinator, "Connexion coupée");
            office.enter(demo.program());
            office.enter(demo.program());
            line.mend();
            sees(coordinator, "Connexion reprise");
            office.enter(demo.program());
            everythingIsTold(coordinator);

            demo.kill();
            sees(coordinator, "Connexion coupée");
            demo.startAgain();
            office.enter(demo.program());
            sees(coordinator, "Votre session est terminée");
            office.enter(demo.program());
            coordinator.link("Se reconnecter").click();
            coordinator.signIn(Demo.COORDINATOR, demo.program().password(Demo.COORDINATOR));
            sees(coordinator, "Connexion reprise");
            office.enter(demo.program());
            everythingIsTold(coordinator);
            assertThat(coordinator.complaints())
                    .as("but for the line, nothing is wrong")
                    .allMatch(said -> said.startsWith("error: Failed to load resource: "));
        }
    }

    private static void sees(Visitor coordinator, String state) {
        Locator shown = coordinator.page().locator("[data-state]");
        coordinator
                .page()
                .waitForCondition(
                        () -> shown.innerText().startsWith(state),
                        new WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Waits for all that was entered; then nothing is missing in between, and nothing stands twice. */
    private void everythingIsTold(Visitor coordinator) {
        coordinator
                .page()
                .waitForCondition(
                        () -> isTold(told(coordinator)), new WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        List<Told> told = told(coordinator);
        assertThat(told).as("what was shown before is still there").containsSubsequence(before);
        seqs(told)
                .forEach((stream, seqs) -> assertThat(seqs)
                        .as(stream)
                        .containsExactlyElementsOf(IntStream.rangeClosed(seqs.getFirst(), seqs.getLast())
                                .boxed()
                                .toList()));
    }

    private boolean isTold(List<Told> told) {
        List<Told> since = told.stream().filter(each -> !before.contains(each)).toList();
        return payments(since).equals(office.payments())
                && since.stream().filter(each -> each.text().contains(FAMILY)).count() == office.rounds()
                && since.stream().filter(each -> each.text().contains(CLAIM)).count() == office.rounds();
    }

    /** @param id such as {@code SN-THI-0007/premiums/42} */
    private record Told(String id, String text) {

        String mutual() {
            return id.substring(0, id.indexOf('/'));
        }
    }

    /** What the page shows, the newest first. */
    private static List<Told> told(Visitor coordinator) {
        List<?> lines = (List<?>) coordinator
                .page()
                .locator("[data-list] li")
                .evaluateAll("lines => lines.map(line => [line.dataset.id, line.lastElementChild.innerText])");
        return lines.stream()
                .map(line -> (List<?>) line)
                .map(line ->
                        new Told(line.get(0).toString(), line.get(1).toString().replace('\u00a0', ' ')))
                .toList();
    }

    /** Amounts of payments, the oldest first, by mutual. */
    private static Map<String, List<Integer>> payments(List<Told> told) {
        Map<String, List<Integer>> payments = new LinkedHashMap<>();
        for (Told each : told.reversed()) {
            Matcher payment = PAYMENT.matcher(each.text());
            if (payment.find()) {
                int amount = Integer.parseInt(payment.group(1).replace(" ", ""));
                payments.computeIfAbsent(each.mutual(), _ -> new ArrayList<>()).add(amount);
            }
        }
        return payments;
    }

    /** Numbers in a mutual's stream, the oldest first. */
    private static Map<String, List<Integer>> seqs(List<Told> told) {
        Map<String, List<Integer>> seqs = new LinkedHashMap<>();
        for (Told each : told.reversed()) {
            int slash = each.id().lastIndexOf('/');
            seqs.computeIfAbsent(each.id().substring(0, slash), _ -> new ArrayList<>())
                    .add(Integer.parseInt(each.id().substring(slash + 1)));
        }
        return seqs;
    }
}
