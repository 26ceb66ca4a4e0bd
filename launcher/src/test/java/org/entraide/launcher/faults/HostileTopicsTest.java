package org.entraide.launcher.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.entraide.launcher.story.Desk;
import org.entraide.testing.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the node's credential writes duplicates, gaps and poison into its topics while the program reads them. */
class HostileTopicsTest {

    private static final int ENTERED = 40;
    private static final String OTHER = "SN-KAO-0012";
    private static final String ENROLMENTS = "entraide.local.enrolments";
    private static final String PREMIUMS = "entraide.local.premiums";
    private static final String CLAIMS = "entraide.local.claims";
    private static final int PARTITIONS = 4;

    @TempDir
    Path data;

    private final Load load = new Load();
    private final Random random = new Random(Length.seed());

    @Test
    void whatTheLedgersSayCountsOnceAndOthersGoOn() throws Exception {
        try (Parts parts = Parts.start(data);
                Forger forger = new Forger("127.0.0.1:" + parts.broker().port())) {
            Load.found(parts.program());
            enter(parts);
            awaitEqual(parts, 0);
            repeatEverythingInAnyOrder(forger);
            ConsumerRecord<byte[], byte[]> payment = forger.last(PREMIUMS, Family.MUTUAL);
            forger.renumber(payment, Forger.number(payment) + 3);
            ConsumerRecord<byte[], byte[]> enrolment = forger.last(ENROLMENTS, Family.MUTUAL);
            forger.spoil(enrolment, Forger.number(enrolment) + 1, "{\"mutual\":".getBytes(UTF_8));
            scribble(forger);
            awaitEqual(parts, 2);
            assertThat(parts.program().get("coordinator", "/actuator/health").body())
                    .contains("GAP hub: " + Family.MUTUAL + "/premiums")
                    .contains("POISON");

            theOtherMutualGoesOn(parts);
            enter(parts);
            awaitEqual(parts, 0);
            load.everythingIsThereOnce(parts.program(), Length.seed());
            parts.program().kill();
            Cli verified = parts.run("verify");
            assertThat(verified.exit()).as(verified.out()).isZero();
        }
    }

    private void enter(Parts parts) throws Exception {
        load.begin(parts.program());
        load.awaitAcknowledged(ENTERED);
        load.end();
        load.finish(parts.program());
    }

    private void repeatEverythingInAnyOrder(Forger forger) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(forger.read(ENROLMENTS));
        all.addAll(forger.read(PREMIUMS));
        Collections.shuffle(all, random);
        all.forEach(forger::repeat);
    }

    /** Noise in every partition of a topic that nobody's events of this test are in. */
    private void scribble(Forger forger) throws Exception {
        RecordHeaders many = new RecordHeaders();
        for (int i = 0; i < 1_000; i++) {
            many.add("ce_" + i, new byte[100]);
        }
        byte[] noise = new byte[400_000];
        random.nextBytes(noise);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            forger.scribble(CLAIMS, partition, null, null, new RecordHeaders());
            forger.scribble(CLAIMS, partition, new byte[0], new byte[0], many);
            forger.scribble(CLAIMS, partition, noise, new byte[] {0}, new RecordHeaders());
            forger.scribble(CLAIMS, partition, null, noise, new RecordHeaders().add("ce_id", null));
            forger.scribble(CLAIMS, partition, null, noise, new RecordHeaders().add("ce_id", "//".getBytes(UTF_8)));
        }
        forger.finish();
    }

    private static void theOtherMutualGoesOn(Parts parts) throws Exception {
        Desk desk = new Desk(parts.program(), OTHER, "neighbour");
        desk.register().expect(201);
        desk.enrol("beside").expect(201);
        String question = "/api/hub/v1/overview?level=mutual&id=" + OTHER + "&from=2024-01&to=2024-12";
        Patience.until(
                "the hub hears of the other mutual",
                () -> parts.program().get("coordinator", question).at("/totals/enrolled"),
                "2"::equals);
    }

    /** @param heldBack streams that must wait */
    private void awaitEqual(Parts parts, int heldBack) throws Exception {
        long households = load.acknowledged().size();
        String question = "/api/hub/v1/overview?level=mutual&id=" + Family.MUTUAL + "&from=2024-01&to=2024-12";
        Patience.until(
                households + " households, " + heldBack + " streams held back",
                () -> parts.program().get("coordinator", question),
                shown -> shown.at("/totals/enrolled").equals(String.valueOf(households))
                        && shown.at("/totals/amounts/0/premiumsCollected").equals(String.valueOf(7_000 * households))
                        && shown.at("/dataAsOf/heldBackStreams").equals(String.valueOf(heldBack)));
    }
}
