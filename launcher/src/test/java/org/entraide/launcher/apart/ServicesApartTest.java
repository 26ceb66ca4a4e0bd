package org.entraide.launcher.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.EventCodec;
import org.entraide.launcher.faults.Cli;
import org.entraide.launcher.faults.Family;
import org.entraide.launcher.faults.Patience;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.RunningProgram;
import org.entraide.launcher.story.Browser;
import org.entraide.launcher.story.Desk;
import org.entraide.ledger.Block;
import org.entraide.ledger.Written;
import org.entraide.ledger.mongo.MongoBlocks;
import org.entraide.testing.Length;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three services in two processes each: they do what one process does, whoever is asked and whoever dies. */
class ServicesApartTest {

    private static final String MUTUAL = Family.MUTUAL;
    private static final int AT_BOTH = 5;
    private static final int BEFORE_A_KILL = 15;
    private static final int REPLAYED = 10;
    private static final int ROUNDS = Length.of(1, 5);
    private static final int PREMIUM = 7_000;
    private static final int BILLED = 4_000;
    private static final int PAYABLE = 2_800;
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+[.](?:css|js|svg))\"");
    private static final EventCodec CODEC = EventCodec.published();

    @TempDir
    static Path data;

    private static Cluster cluster;
    private static long begun;

    @BeforeAll
    static void start() throws IOException {
        begun = System.nanoTime();
        cluster = Cluster.start(data);
        new Desk(cluster.either(), MUTUAL, "clerk").register().expect(201);
        say("six processes were ready");
    }

    @AfterAll
    static void stop() {
        cluster.close();
        say("all had stopped");
    }

    @Test
    void whatTwoOfEachAcknowledgeStandsOnceWhoeverIsKilled() throws Exception {
        Clients clients = new Clients(cluster);
        found(clients);
        clients.begin();
        Harm harm = new Harm(cluster, clients, ServicesApartTest::say);
        for (int round = 0; round < ROUNDS; round++) {
            for (Cluster.Member member : Cluster.MEMBERS) {
                clients.awaitAcknowledged(BEFORE_A_KILL);
                harm.killAndStart(member);
            }
            for (Service service : Service.values()) {
                clients.awaitAcknowledged(BEFORE_A_KILL);
                harm.holdAndWake(new Cluster.Member(service, 1 + round % 2));
            }
        }
        clients.awaitAcknowledged(BEFORE_A_KILL);
        clients.end();
        say("%d commands of %d families were acknowledged"
                .formatted(clients.acknowledgements(), clients.families().size()));
        everyReceiptOnce(clients.families());
        everyClaimDecidedOnce(clients);
        shownByBothHubs(clients.families().size());
        everyAnswerTheSameAgain(clients.families());
        Cli verified = cluster.run("verify");
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(cluster.errors()).isEmpty();
    }

    /** The mutual, its package, families of whom both instances hear at once, and a provider who comes after claims. */
    private static void found(Clients clients) throws Exception {
        Either wire = cluster.either();
        Desk desk = new Desk(wire.both(), MUTUAL, "clerk");
        desk.register().expect(201);
        desk.offerPackage().expect(201);
        for (int i = 0; i < AT_BOTH; i++) {
            clients.visitAtBoth("at-both-" + i);
        }
        String first = clients.families().getFirst().household();
        assertThat(clients.claimOf(first).at("/state")).isEqualTo("PENDED");
        String network = "/api/claims/v1/networks/WA";
        wire.both().post("coordinator", network + "/tariffs", "tariff", """
                        {"tariff": "T1", "effectiveFrom": "2024-01-01", "currency": "XOF", "prices": [
                          {"act": "CONS", "name": "Consultation", "category": "CONSULTATION", "amount": 1500},
                          {"act": "PAL", "name": "Paludisme", "category": "DRUGS", "amount": 1000}]}""").expect(201);
        wire.both().post("coordinator", network + "/providers", "provider", """
                        {"provider": "CS-MBOUR", "name": "Centre de santé de Mbour", "level": "CENTRE",
                         "region": "Thiès", "tariff": "T1", "from": "2024-01-01"}""").expect(201);
        Patience.until("the first claim is decided by itself", () -> clients.claimOf(first), ServicesApartTest::isPaid);
        say("the story was told to both at once");
    }

    private static boolean isPaid(Reply claim) {
        return claim.at("/state").equals("APPROVED")
                && claim.at("/decision/payable/amount").equals(String.valueOf(PAYABLE));
    }

    private static void everyReceiptOnce(List<Family> families) {
        assertThat(families)
                .as("receipts without a gap")
                .extracting(Family::receipt)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, families.size())
                        .mapToObj("G1-%06d"::formatted)
                        .toList());
        assertThat(families)
                .extracting(Family::household)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, families.size())
                        .mapToObj("%06d"::formatted)
                        .toList());
    }

    private static void everyClaimDecidedOnce(Clients clients) throws Exception {
        for (String household : clients.claimed().keySet()) {
            Patience.until("claim of " + household, () -> clients.claimOf(household), ServicesApartTest::isPaid);
        }
        Map<String, Integer> decisions = new HashMap<>();
        MongoBlocks blocks = new MongoBlocks(cluster.database(Service.CLAIMS));
        List<Block> next = blocks.after(MUTUAL, 0, 500);
        while (!next.isEmpty()) {
            next.stream()
                    .flatMap(block -> block.entries().stream())
                    .flatMap(entry -> entry.events().stream())
                    .filter(Written::published)
                    .map(event -> CODEC.read(event.type(), event.data()))
                    .forEach(event -> {
                        if (event instanceof ClaimDecided decided) {
                            decisions.merge(decided.claim(), 1, Integer::sum);
                        }
                    });
            next = blocks.after(MUTUAL, next.getLast().number(), 500);
        }
        assertThat(decisions.keySet())
                .as("the claims of the ledger are those that were acknowledged")
                .containsExactlyInAnyOrderElementsOf(clients.claimed().values());
        assertThat(decisions.values()).as("each was decided once").containsOnly(1);
        assertThat(clients.claimed()).hasSameSizeAs(clients.families());
    }

    /** Both hubs show what was sent, and the same. */
    private static void shownByBothHubs(int families) throws Exception {
        String question = "/api/hub/v1/overview?level=mutual&id=" + MUTUAL + "&from=2024-01&to=2024-12";
        List<Reply> shown = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            RunningProgram hub = cluster.program(new Cluster.Member(Service.HUB, number));
            shown.add(Patience.until(
                    "the figures of " + families + " families",
                    () -> hub.get("coordinator", question).expect(200),
                    seen -> allOf(seen, families)));
        }
        assertThat(shown.getFirst().json()).isEqualTo(shown.getLast().json());
        Reply seen = shown.getFirst();
        assertThat(seen.at("/totals/beneficiaries")).isEqualTo(String.valueOf(families));
        assertThat(amount(seen, "premiumsDue")).isEqualTo((long) PREMIUM * families);
        assertThat(amount(seen, "billed")).isEqualTo((long) BILLED * families);
        assertThat(seen.at("/dataAsOf/heldBackStreams")).isEqualTo("0");
        say("both hubs showed them");
    }

    /** Each stream comes by itself: members, premiums and claims are waited for. */
    private static boolean allOf(Reply shown, int families) {
        return shown.at("/totals/upToDate").equals(String.valueOf(families))
                && shown.at("/totals/enrolled").equals(String.valueOf(families))
                && amount(shown, "premiumsCollected") == (long) PREMIUM * families
                && shown.at("/totals/claims/APPROVED").equals(String.valueOf(families))
                && amount(shown, "payable") == (long) PAYABLE * families;
    }

    private static long amount(Reply shown, String name) {
        return shown.json().at("/totals/amounts/0/" + name).asLong(-1);
    }

    private static void everyAnswerTheSameAgain(List<Family> families) throws IOException {
        for (Family family : families.reversed().stream().limit(REPLAYED).toList()) {
            assertThat(family.answersAreTheSameAgain(cluster.either()))
                    .as(family.household())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachServiceHasItsPagesAndCanBeLookedAfter(Service service) throws Exception {
        for (Cluster.Member member : Cluster.MEMBERS) {
            if (member.service() == service) {
                pages(service, cluster.program(member));
                believesAProxyOnlyWhenToldTo(member, cluster.program(member));
                looksAfter(service, cluster.program(member));
            }
        }
    }

    @Test
    void whoSignsInAtOneServiceIsSignedInAtAllOfThemAndSignsOutOfAll() throws IOException {
        RunningProgram registry = cluster.program(new Cluster.Member(Service.REGISTRY, 1));
        RunningProgram hub = cluster.program(new Cluster.Member(Service.HUB, 1));
        String figures = hub.url().resolve(Service.HUB.pages()).toString();
        Browser browser = new Browser(registry.url());
        browser.signIn(browser.open("/"), "coordinator", cluster.password("coordinator"));
        assertThat(browser.open(figures).uri().getPath()).isEqualTo(Service.HUB.pages());

        browser.fill(browser.open("/logout"), "/logout", Map.of());
        assertThat(browser.open(figures).uri().getPath()).isEqualTo("/login");
    }

    private static void pages(Service service, RunningProgram program) throws Exception {
        Browser browser = new Browser(program.url());
        HttpResponse<String> form = browser.open(service.pages());
        assertThat(form.uri().getPath()).isEqualTo("/login");
        browser.signIn(form, service.user(), cluster.password(service.user()));
        HttpResponse<String> page =
                Patience.until("its page", () -> browser.open(service.pages()), seen -> seen.statusCode() == 200);
        assertThat(page.uri().getPath()).startsWith(service.pages());
        Stream.of(Service.values())
                .filter(other -> other.user().equals(service.user()))
                .forEach(other -> assertThat(page.body()).contains("href=\"" + other.pages() + "\""));
        List<String> files =
                FILE.matcher(page.body()).results().map(file -> file.group(1)).toList();
        assertThat(files).isNotEmpty();
        for (String file : files) {
            assertThat(browser.open(file).statusCode()).as(file).isEqualTo(200);
        }
        HttpResponse<String> nothing = browser.open(service.pages() + "/rien/du/tout");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("<html");
    }

    private static void believesAProxyOnlyWhenToldTo(Cluster.Member member, RunningProgram program) throws IOException {
        Reply sentToSignIn = program.send(program.anonymous(member.service().pages())
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .GET());
        assertThat(sentToSignIn.header("Location"))
                .startsWith(Cluster.isBehindProxy(member) ? "https://" : "http://")
                .endsWith("/login");
    }

    private static void looksAfter(Service service, RunningProgram program) throws IOException {
        for (String probe : List.of("", "/liveness", "/readiness")) {
            Reply health = program.send(
                            program.anonymous("/actuator/health" + probe).GET())
                    .expect(200);
            assertThat(health.at("/status")).isEqualTo("UP");
        }
        String metrics =
                program.get("coordinator", "/actuator/prometheus").expect(200).body();
        assertThat(metrics).contains("service=\"" + service.command() + "\"", "entraide_alerts{kind=\"gap\"}");
        Reply described = program.get("coordinator", "/v3/api-docs").expect(200);
        assertThat(described.json().get("paths").propertyNames())
                .filteredOn(path -> path.startsWith("/api/"))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/api/" + service.command() + "/"));
    }

    private static void say(String what) {
        System.out.printf(
                "%5.1f s: %s%n", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0, what);
    }
}
