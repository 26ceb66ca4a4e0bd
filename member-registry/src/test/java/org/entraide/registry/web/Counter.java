package org.entraide.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.COORDINATOR;
import static org.entraide.registry.web.Programme.OFFICER;

import java.io.IOException;
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
import org.springframework.context.ConfigurableApplicationContext;

/** The counter of a mutual: a running program, a clerk at a browser, families who come. */
final class Counter implements AutoCloseable {

    static final String THI = "/registre/SN-THI-0007";
    private static final String BASE = """
            {"currency": "XOF", "code": "BASE", "name": "Formule de base", "effectiveFrom": "2025-01-01",
             "periodMonths": 12,
             "premium": {"joiningFee": 1000, "lumpSum": 12000, "membersIncluded": 5, "perExtraAdult": 2000,
              "perExtraChild": 1000, "adultFromAge": 18, "instalments": 2, "frequency": "HALF_YEARLY", "graceDays": 15},
             "cover": {"observations": [{"category": "DELIVERY", "months": 9}]},
             "patientSharePercent": 20, "householdCeiling": 150000}""";

    private final AtomicInteger families = new AtomicInteger();
    private final ConfigurableApplicationContext programme;
    private final Browser clerk;

    private Counter(ConfigurableApplicationContext programme, Browser clerk) {
        this.programme = programme;
        this.clerk = clerk;
    }

    /** With two mutuals, one of which offers a package: 1 000 F to join and 12 000 F a year in halves. */
    static Counter open(Path directory) {
        ConfigurableApplicationContext programme = Programme.start(directory);
        Client api = new Client(programme);
        for (String mutual : List.of("SN-THI-0007", "SN-DKR-0001")) {
            assertThat(api.post(COORDINATOR, "/mutuals", "m-" + mutual, mutual(mutual))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(api.post(OFFICER, "/mutuals/SN-THI-0007/packages", "base", BASE)
                        .status())
                .isEqualTo(201);
        return new Counter(programme, Browser.signedIn(programme, CLERK));
    }

    private static String mutual(String code) {
        return """
            {"mutual": "%s", "network": "WA", "country": "SN", "region": "Thiès",
             "name": "And Faju", "currency": "XOF"}""".formatted(code);
    }

    /** Whatever was done, ledger and views agree, also after the views are made anew. */
    @Override
    public void close() {
        var ledgers = programme.getBean(MemberRegistry.class).ledgers();
        assertThat(ledgers.verify().findings()).isEmpty();
        ledgers.rebuild();
        assertThat(ledgers.verify().findings()).isEmpty();
        programme.close();
    }

    Browser clerk() {
        return clerk;
    }

    Browser as(String user) {
        return Browser.signedIn(programme, user);
    }

    Page paid(Page household) {
        return send(household, "paiement", Map.of("amount", "5 000", "date", "10/03/2026", "method", "MOBILE_MONEY"));
    }

    Page enrolled(String family, String given, String... children) {
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

    Map<String, String> family(String family, String given) {
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

    Page send(Page household, String form, Map<String, String> typed) {
        String path = household.path().replaceAll("(/menages/[0-9]+).*", "$1");
        return clerk.fill(household, path + "/" + form, typed);
    }

    /** Number of a member, as the page has it for choosing. */
    static String member(Page household, String name) {
        String option =
                household.html().replaceAll("(?s).*<option value=\"([A-Z2-7]{12})\">" + name + "</option>.*", "$1");
        assertThat(option).hasSize(12);
        return option;
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
