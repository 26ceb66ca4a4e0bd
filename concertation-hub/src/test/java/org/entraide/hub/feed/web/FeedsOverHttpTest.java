package org.entraide.hub.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.overview.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds over real HTTP: who hears what, and how one comes again. */
@Timeout(120)
class FeedsOverHttpTest {

    private static final String API = "/api/hub/v1/feeds/";
    private static final String ALL = "?after=beginning";
    private static final Cursors CURSORS = new Cursors(FeedProgram.OFFICE.batches.seal());

    private final Browser browser = new Browser(FeedProgram.port());

    private Heard heard(String user, String path, String... headers) {
        return new Heard(browser.openApi(user, API + path, headers));
    }

    private List<Heard.Message> first(int many, String user, String path, String... headers) {
        try (Heard heard = heard(user, path, headers)) {
            return heard.next(many);
        }
    }

    /** A connection that is closed is noticed with the next heartbeats. */
    private static void awaitNobody() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (FeedProgram.followers() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static List<String> ids(List<Heard.Message> messages) {
        return messages.stream().map(Heard.Message::eventId).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-region-wa, digest, 200",
        "demo-region-wa, events, 200",
        "demo-region-wa, everything, 404",
        "demo-region-wa, digest?level=country&id=SN, 200",
        "demo-region-wa, digest?level=country&id=CI, 404",
        "demo-region-wa, digest?level=network&id=LX, 404",
        "demo-region-wa, digest?level=mutual&id=ML-XXX-0001, 404",
        "demo-region-wa, digest?level=village&id=SN, 400",
        "demo-region-wa, digest?level=mutual, 400",
        "demo-federation-sn, events, 200",
        "demo-federation-sn, events?level=mutual&id=SN-DKR-0001, 200",
        "demo-federation-sn, digest?level=network&id=WA, 404",
        "demo-federation-sn, digest?level=country&id=ML, 404",
        "demo-federation-sn, digest?level=mutual&id=ML-SIK-0001, 404",
        "demo-gerant-sn-thi-0007, events, 200",
        "demo-gerant-sn-thi-0007, events?level=mutual&id=SN-DKR-0001, 404",
        "demo-gerant-sn-thi-0007, digest?level=country&id=SN, 404",
        "demo-guichet-sn-thi-0007, digest, 403",
        "demo-guichet-sn-thi-0007, events, 403",
        "demo-region-wa, digest?types=ClaimPended, 400",
        "demo-region-wa, events?types=ClaimPended, 200",
        "demo-region-wa, digest?after=nonsense, 400",
        "demo-region-wa, digest?after=0123456789.AAAAAAAAAAAAAAAAAAAAAA, 400",
        "demo-region-wa, digest?after=fedcba9876.AAAAAAAAAAAAAAAAAAAAAA, 410"
    })
    void whoMayHearWhat(String user, String path, int status) {
        assertThat(browser.head(user, API + path)).isEqualTo(status);
    }

    @Test
    void aDigestTellsOrganisationsAndDaysWithEnoughCases() {
        List<Heard.Message> messages =
                first(4, FeedProgram.COORDINATOR, "digest" + ALL + "&client=a", "Accept-Language", "en");
        assertThat(ids(messages))
                .containsExactly(
                        FeedProgram.THIES + "/mutuals/1",
                        FeedProgram.DAKAR + "/mutuals/1",
                        FeedProgram.SIKASSO + "/mutuals/1",
                        FeedProgram.THIES + "/digest/PremiumPaid/XOF/2026-05-11");
        assertThat(messages.getLast().text())
                .isEqualTo("And Faju <Thiès>: 12 premiums collected, 84\u00a0000\u00a0F\u00a0CFA, on 11/05/2026");
        assertThat(messages.getLast().data().path("data").path("count").asLong())
                .isEqualTo(12);
    }

    @Test
    void theSentenceIsInFrenchUnlessEnglishIsAskedFor() {
        assertThat(first(1, FeedProgram.COORDINATOR, "digest" + ALL + "&client=a&types=PremiumPaid"))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .isEqualTo("And Faju <Thiès> : 12 cotisations encaissées, 84\u00a0000\u00a0F\u00a0CFA,"
                                + " le 11/05/2026"));
    }

    @Test
    void everybodyHearsTheirScopeAlone() {
        assertThat(ids(first(13, FeedProgram.MANAGER, "events" + ALL + "&client=a")))
                .hasSize(13)
                .allMatch(id -> id.startsWith(FeedProgram.THIES + "/"));
        assertThat(ids(first(15, FeedProgram.OFFICER, "events" + ALL + "&client=a")))
                .contains(FeedProgram.DAKAR + "/premiums/1")
                .noneMatch(id -> id.startsWith("ML"));
        assertThat(ids(first(4, FeedProgram.COORDINATOR, "events" + ALL + "&client=a&level=country&id=ML")))
                .containsExactly(
                        FeedProgram.SIKASSO + "/mutuals/1",
                        FeedProgram.SIKASSO + "/premiums/1",
                        FeedProgram.SIKASSO + "/premiums/2",
                        FeedProgram.SIKASSO + "/premiums/3");
    }

    @Test
    void whoeverComesAgainWithTheLastIdHearsTheRestOnceFromWhereverTheyWere() {
        String path = "events" + ALL + "&client=restless";
        List<Heard.Message> all = first(19, FeedProgram.COORDINATOR, path);
        assertThat(ids(all)).hasSize(19).doesNotHaveDuplicates();
        for (int at = 0; at < all.size() - 1; at++) {
            String last = all.get(at).id();
            List<Heard.Message> rest = first(all.size() - 1 - at, FeedProgram.COORDINATOR, path, "Last-Event-ID", last);
            assertThat(ids(rest)).isEqualTo(ids(all.subList(at + 1, all.size())));
        }
    }

    @Test
    void whatHappensWhileOneListensIsHeardAtOnce() {
        try (Heard heard = heard(FeedProgram.COORDINATOR, "events?client=a")) {
            assertThat(heard.firstId()).startsWith("0123456789.");
            FeedProgram.pay(FeedProgram.THIES);
            assertThat(heard.next(1))
                    .singleElement()
                    .satisfies(message -> assertThat(message.eventId()).startsWith(FeedProgram.THIES + "/premiums/"));
        }
    }

    @Test
    void whatHappensToOthersOrToPeopleMovesNoPlace() {
        try (Heard digest = heard(FeedProgram.MANAGER, "digest?client=a");
                Heard elsewhere = heard(FeedProgram.COORDINATOR, "events?client=a&level=country&id=ML")) {
            String place = digest.firstId();
            String there = elsewhere.firstId();
            FeedProgram.pay(FeedProgram.THIES);
            FeedProgram.pay(FeedProgram.DAKAR);
            for (int heartbeat = 0; heartbeat < 5; heartbeat++) {
                assertThat(digest.firstId()).isEqualTo(place);
                assertThat(elsewhere.firstId()).isEqualTo(there);
            }
        }
        try (Heard digest = heard(FeedProgram.MANAGER, "digest?client=a")) {
            String place = digest.firstId();
            FeedProgram.pay(FeedProgram.THIES);
            try (Heard again = heard(FeedProgram.MANAGER, "digest?client=a")) {
                assertThat(again.firstId()).as("nor does coming again").isEqualTo(place);
            }
        }
    }

    @Test
    void aCursorThatIsNoneIsAProblemThatSaysWhatToDo() {
        HttpResponse<String> answer = browser.api(FeedProgram.COORDINATOR, API + "digest?after=42");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:entraide:problem:cursor-malformed", "after=beginning");
        assertThat(browser.api(FeedProgram.COORDINATOR, API + "digest?after=" + CURSORS.write(new Cursor(999_999, 0)))
                        .body())
                .contains("urn:entraide:problem:cursor-unknown");
    }

    @Test
    void nobodyHoldsMoreThanFourOpenAndAPlaceThatIsLeftIsFree() {
        awaitNobody();
        List<Heard> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Heard heard = heard(FeedProgram.MANAGER, "digest");
            heard.firstId();
            open.add(heard);
        }
        HttpResponse<String> refused = browser.api(FeedProgram.MANAGER, API + "digest");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        open.forEach(Heard::close);
        awaitNobody();
        try (Heard again = heard(FeedProgram.MANAGER, "digest")) {
            assertThat(again.firstId()).isNotEmpty();
        }
    }

    @Test
    void aClientThatComesAgainUnderItsNameTakesItsOwnPlace() {
        try (Heard first = heard(FeedProgram.OFFICER, "digest?client=tab")) {
            first.firstId();
            for (int i = 0; i < 8; i++) {
                try (Heard again = heard(FeedProgram.OFFICER, "digest?client=tab")) {
                    assertThat(again.firstId()).isNotEmpty();
                }
            }
            assertThat(first.next(1)).extracting(Heard.Message::event).containsExactly("taken");
            assertThat(first.next()).isNull();
        }
    }

    @Test
    void aPageShowsTheLatestAndItsScriptGoesOnFromThere() {
        browser.signedIn(FeedProgram.COORDINATOR);
        String page = browser.get("/concertation/flux").body();
        assertThat(page)
                .contains("And Faju &lt;Thiès&gt; : 12 cotisations encaissées")
                .contains("data-stream=\"/concertation/flux/digest?level=network&amp;id=WA\"")
                .contains("src=\"/concertation/flux.js\"")
                .doesNotContain("Keneya : 3");
        assertThat(browser.get("/concertation/flux?lang=en&grade=events&place=country:ML")
                        .body())
                .contains("Keneya: a premium collected, 7\u00a0000\u00a0F\u00a0CFA, on 10/05/2026")
                .doesNotContain("And Faju");
        assertThat(browser.get("/concertation").body()).contains("/concertation/flux?place=network:WA");
        HttpResponse<InputStream> feed = browser.open(
                "/concertation/flux/digest?after=beginning&client=a&types=PremiumPaid", "Accept-Encoding", "gzip");
        assertThat(feed.headers().firstValue("Content-Encoding")).isEmpty();
        try (Heard heard = new Heard(feed)) {
            assertThat(heard.next(1)).hasSize(1);
            browser.signOut(page);
            assertThat(heard.next()).as("the feed ends with the session").isNull();
        }
    }

    @Test
    void aPageOutsideOfOnesScopeIsNotThere() {
        browser.signedIn(FeedProgram.OFFICER);
        assertThat(browser.get("/concertation/flux?place=country:ML").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/concertation/flux?place=nowhere").statusCode()).isEqualTo(200);
        assertThat(new Browser(FeedProgram.port())
                        .signedIn(FeedProgram.CLERK)
                        .get("/concertation/flux")
                        .statusCode())
                .isEqualTo(403);
    }
}
