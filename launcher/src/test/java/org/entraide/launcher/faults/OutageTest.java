package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.entraide.access.Scope;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.Stream;
import org.entraide.hub.ConcertationHub;
import org.entraide.hub.overview.Overview;
import org.entraide.launcher.SimulatedClock;
import org.entraide.launcher.demo.DemoNetwork;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts fail, figures are folded anew, topics are lost, a stranger speaks: in the end everything is as it must be. */
class OutageTest {

    private static final String MUTUAL = "SN-DKR-0003";
    private static final String NEIGHBOUR = "TG-SOK-0006";
    private static final LocalDate START = Village.ENROLLED;

    @TempDir
    static Path data;

    private static Rig rig;

    @BeforeAll
    static void fill() throws Exception {
        SimulatedClock clock = Rig.demoTime();
        rig = new Rig(data, clock);
        new DemoNetwork(rig.registry(), rig.claims(), clock, Rig.TODAY)
                .of(MUTUAL, NEIGHBOUR)
                .fill(0, (_, _) -> {});
        assertThat(Books.balance(rig.registry().bureau().views(), MUTUAL)).isGreaterThan(10);
        rig.settled();
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void entryGoesOnWithoutKafkaAndTheHubIsRightAfterwards() throws Exception {
        Overview before = rig.settled();
        rig.stopBroker();
        for (int family = 0; family < 20; family++) {
            household("without-kafka-" + family);
        }
        claim("without-kafka");
        assertThat(rig.overview()).isEqualTo(before);

        rig.startBroker();
        Overview after = rig.settled();

        assertThat(after.totals()).isNotEqualTo(before.totals());
        assertThat(rig.figures()).isEqualTo(rig.expected());
        assertThat(rig.claims().ledgers().verify().findings()).isEmpty();
    }

    @Test
    void foldedAnewFromTheFirstEventTheFiguresAreTheSame() throws Exception {
        Overview live = rig.settled();
        rig.hub().close();
        ConcertationHub.forget(rig.installation());
        rig.startHub();
        assertThat(Reference.reached(rig.overview())).isNotEqualTo(Reference.reached(live));

        assertThat(rig.settled()).isEqualTo(live);
        assertThat(rig.figures()).isEqualTo(rig.expected());
    }

    @Test
    void whenAllTopicsAreLostRepublishingBringsBackTheSame() throws Exception {
        Overview live = rig.settled();
        Map<String, PublishedEvents.Published> published = PublishedEvents.of(rig.connection(), Rig.NODE);
        Map<String, String> ledgers = rig.lastBlocks();
        rig.stopServices();
        rig.topics(Rig.NODE).deleteAll();
        rig.startServices();
        rig.registry().bureau().republish(List.of(), 0);
        rig.claims().bureau().republish(List.of(), 0);

        Map<String, PublishedEvents.Published> again = Patience.until(
                "as many events as before",
                () -> PublishedEvents.of(rig.connection(), Rig.NODE),
                events -> events.size() >= published.size());

        assertThat(again).isEqualTo(published);
        Patience.until("the hub reads the new topics", rig::overview, live::equals);
        assertThat(rig.lastBlocks()).as("nothing was noted a second time").isEqualTo(ledgers);
        household("after-republishing");
        Overview after = rig.settled();
        assertThat(after.totals()).isNotEqualTo(live.totals());
        assertThat(rig.figures()).isEqualTo(rig.expected());
    }

    @Test
    void whatAStrangerSaysIsPutAsideWithAnAlertAndMovesNothing() throws Exception {
        Overview before = rig.settled();
        Map<String, String> ledgers = rig.lastBlocks();
        Reference reference = Reference.of(rig.blocks());
        long premium = reference.published(MUTUAL, Stream.PREMIUMS) + 1;
        long enrolment = reference.published(MUTUAL, Stream.ENROLMENTS) + 1;
        try (Log stranger = rig.log("stranger")) {
            stranger.publish(List.of(
                    message(Stream.PREMIUMS, premium, payment()),
                    message(
                            Stream.ENROLMENTS,
                            enrolment,
                            new HouseholdEnrolled(MUTUAL, "999999", "Thiès", HouseholdCategory.ORDINARY, Rig.TODAY))));
        }

        List<Alerts.Alert> alerts = Patience.until(
                "the alerts",
                OutageTest::foreign,
                found -> found.stream().anyMatch(alert -> alert.where().startsWith("hub"))
                        && found.stream().anyMatch(alert -> alert.where().startsWith("stranger")));
        assertThat(alerts).extracting(Alerts.Alert::detail).anyMatch(detail -> detail.contains(MUTUAL));
        assertThat(Patience.until("the dead letters", OutageTest::letters, found -> found.size() >= 2))
                .allMatch(letter -> letter.contains("WRONG_NODE"))
                .anyMatch(letter -> letter.contains(MUTUAL + "/premiums/" + premium))
                .noneMatch(letter -> letter.contains("4242"));
        assertThat(rig.overview()).isEqualTo(before);
        assertThat(rig.lastBlocks()).isEqualTo(ledgers);
    }

    private static void household(String key) {
        Village village = new Village(rig.registry(), MUTUAL);
        String household = village.enrol(key);
        village.ask(new TakeOutCover(MUTUAL, household, "SCHOOL", START), key + "/cover");
        Money premium = new Money(21_000, "XOF");
        village.ask(new TakePayment(MUTUAL, household, "G1", PaymentMethod.CASH, premium, START, key), key + "/pay");
    }

    /** A claim for somebody whom claims know, decided without a word from elsewhere. */
    private static void claim(String key) {
        String member = rig.claims()
                .claims()
                .page(new Scope.Network("WA"), MUTUAL, null, "", 1)
                .getFirst()
                .bill()
                .member();
        SubmitClaim claim = new SubmitClaim(
                MUTUAL, member, "CS-DKR", null, START, START, null, "XOF", List.of(new Line("CONS", 1, 1_500)));
        Village.accepted(
                rig.claims().ledgers().ask(MUTUAL, Request.keyed(MUTUAL, "test", key, claim, Lane.PEOPLE, null)));
    }

    private static PremiumPaid payment() {
        Money money = new Money(4242, "XOF");
        return new PremiumPaid(
                MUTUAL, "000001", "G9-000001", PaymentMethod.CASH, START, START, money, List.of(), money);
    }

    private static Log.Message message(Stream stream, long seq, Event event) {
        EventCodec codec = EventCodec.published();
        return new Log.Message(
                new EventId(MUTUAL, stream.id(), seq), codec.typeOf(event), Instant.EPOCH, codec.write(event));
    }

    private static List<Alerts.Alert> foreign() {
        return rig.installation().alerts().active().stream()
                .filter(alert -> alert.kind() == Alerts.Kind.FOREIGN_NODE)
                .toList();
    }

    private static List<String> letters() {
        return rig.installation()
                .mongo()
                .getDatabase(ConcertationHub.NAME)
                .getCollection("deadLetters")
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>());
    }
}
