package org.entraide.ledger.wiring;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.Map;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;

/**
 * What one installation (a mutual's laptop, a federation's server, a country's cluster) gives its services.
 *
 * @param node its name in topics: small letters, digits and hyphens
 * @param clock gives business dates in its zone
 * @param alerts where the services report what a person should look at
 */
public record Installation(
        String node, MongoClient mongo, Kafka kafka, Clock clock, Limits limits, Inventory inventory, Alerts alerts) {

    public Installation {
        if (!node.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a node is named by small letters, digits and hyphens: " + node);
        }
    }

    /** How every producer, consumer and administrator of this installation reaches Kafka. */
    public Map<String, Object> kafkaConnection() {
        return kafka.connection();
    }
}
