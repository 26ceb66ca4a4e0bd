package org.entraide.ledger.web;

import java.util.List;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Relay;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether a service can record: down only when its store is away. While Kafka is away or somebody should look at an
 * alert, entry goes on, so that is said in the details and changes no status.
 */
public final class LedgerHealth implements HealthIndicator {

    private static final String NO_LEDGER = "-";

    private final Blocks blocks;
    private final Relay relay;
    private final Alerts alerts;

    public LedgerHealth(Blocks blocks, Relay relay, Alerts alerts) {
        this.blocks = blocks;
        this.relay = relay;
        this.alerts = alerts;
    }

    @Override
    public Health health() {
        List<Alerts.Alert> active = alerts.active();
        Health.Builder health = store().withDetail("relay", relay.away() ? "events wait" : "events follow")
                .withDetail("lag", relay.lag())
                .withDetail("alerts", active.size());
        if (!active.isEmpty()) {
            health.withDetail(
                    "look at",
                    active.stream()
                            .limit(20)
                            .map(alert -> alert.kind() + " " + alert.where() + ": " + alert.detail())
                            .toList());
        }
        return health.build();
    }

    private Health.Builder store() {
        try {
            blocks.last(NO_LEDGER);
            return Health.up().withDetail("store", "answers");
        } catch (LedgerAway away) {
            return Health.down().withDetail("store", "away: nothing can be recorded");
        }
    }
}
