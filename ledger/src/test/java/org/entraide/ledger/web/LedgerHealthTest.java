package org.entraide.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.entraide.ledger.Alerts;
import org.entraide.ledger.Switchboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class LedgerHealthTest {

    private final Switchboard switchboard = new Switchboard();
    private final Alerts alerts = new Alerts();
    private final LedgerHealth health = new LedgerHealth(switchboard.blocks(), switchboard.relay(), alerts);

    @AfterEach
    void close() {
        switchboard.close();
    }

    @Test
    void allIsWell() {
        Health now = health.health();

        assertThat(now.getStatus()).isEqualTo(Status.UP);
        assertThat(now.getDetails())
                .containsEntry("relay", "events follow")
                .containsEntry("alerts", 0)
                .doesNotContainKey("look at");
    }

    @Test
    void aStoreThatIsAwayIsDown() {
        switchboard.storeAway();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void whileEventsWaitEntryGoesOn() {
        switchboard.logAway();

        Health now = health.health();

        assertThat(now.getStatus()).isEqualTo(Status.UP);
        assertThat(now.getDetails()).containsEntry("relay", "events wait").containsEntry("lag", 1L);
    }

    @Test
    void alertsAreCountedAndNamed() {
        alerts.raise(Alerts.Kind.GAP, "SN-THI-0007/premiums", "waits for 4");

        Health now = health.health();

        assertThat(now.getStatus()).isEqualTo(Status.UP);
        assertThat(now.getDetails()).containsEntry("alerts", 1);
        assertThat(now.getDetails().get("look at")).asString().contains("GAP SN-THI-0007/premiums: waits for 4");
    }
}
