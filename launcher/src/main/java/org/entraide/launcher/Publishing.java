package org.entraide.launcher;

import java.util.Map;
import org.entraide.events.Stream;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;
import org.entraide.ledger.wiring.Installation;

/** The topics of this installation, one per stream. */
final class Publishing {

    private static final int REPLICAS = 1;

    private Publishing() {}

    static Log of(Installation installation) {
        Map<String, Object> connection = installation.kafkaConnection();
        return new KafkaLog(
                connection,
                new Topics(connection, installation.node(), Stream.ids(), installation.partitions(), REPLICAS));
    }
}
