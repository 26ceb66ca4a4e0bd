package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.entraide.ledger.Alerts.Kind;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private final Alerts alerts = new Alerts();

    @Test
    void theSameTroubleIsOneAlertUntilItIsCleared() {
        alerts.raise(Kind.GAP, "A/premiums", "waits for 4");
        alerts.raise(Kind.GAP, "A/premiums", "waits for 5");
        alerts.raise(Kind.POISON, "A/premiums", "7");

        assertThat(alerts.count(Kind.GAP)).isEqualTo(1);
        assertThat(alerts.active()).extracting(Alerts.Alert::detail).containsExactly("waits for 5", "7");

        alerts.clear(Kind.GAP, "A/premiums");
        assertThat(alerts.active()).extracting(Alerts.Alert::kind).containsExactly(Kind.POISON);
    }

    @Test
    void aFloodOfTroubleIsCut() {
        for (int i = 0; i < 2_000; i++) {
            alerts.raise(Kind.UNREADABLE, "topic/" + i, "");
        }

        assertThat(alerts.active()).hasSize(1_000);
    }
}
