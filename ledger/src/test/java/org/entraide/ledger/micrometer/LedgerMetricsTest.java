package org.entraide.ledger.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Switchboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerMetricsTest {

    private final Switchboard switchboard = new Switchboard();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        switchboard.close();
    }

    @Test
    void commandsAreCountedByTheirOutcome() {
        bind();
        switchboard.write();
        switchboard.ledgers().close();

        assertThat(commands("accepted")).isEqualTo(1);
        assertThat(commands("replayed")).isEqualTo(1);
        assertThat(commands("refused")).isEqualTo(1);
        assertThat(commands("failed")).isZero();
        assertThat(registry.get("entraide.ledger.blocks").functionCounter().count())
                .isEqualTo(1);
        assertThat(registry.get("entraide.ledger.batch").functionTimer().count())
                .isEqualTo(3);
        assertThat(registry.get("entraide.ledger.queue").gauge().value()).isZero();
    }

    @Test
    void theRelayShowsWhatWaits() {
        bind();
        assertThat(registry.get("entraide.relay.away").gauge().value()).isZero();

        switchboard.logAway();

        assertThat(registry.get("entraide.relay.away").gauge().value()).isEqualTo(1);
        assertThat(registry.get("entraide.relay.lag").gauge().value()).isEqualTo(1);
    }

    @Test
    void alertsAreCountedByKind() {
        Alerts alerts = new Alerts();
        LedgerMetrics.alerts(alerts).bindTo(registry);
        alerts.raise(Alerts.Kind.GAP, "A/premiums", "waits for 4");
        alerts.raise(Alerts.Kind.GAP, "B/premiums", "waits for 2");

        assertThat(registry.get("entraide.alerts").tag("kind", "gap").gauge().value())
                .isEqualTo(2);
        assertThat(registry.get("entraide.alerts").tag("kind", "poison").gauge().value())
                .isZero();
    }

    private void bind() {
        new LedgerMetrics("registry", switchboard.ledgers(), switchboard.relay()).bindTo(registry);
    }

    private double commands(String outcome) {
        return registry.get("entraide.ledger.commands")
                .tags("service", "registry", "outcome", outcome)
                .functionCounter()
                .count();
    }
}
