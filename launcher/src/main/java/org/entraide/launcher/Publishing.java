package org.entraide.launcher;

import java.util.Map;
import org.entraide.events.Stream;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;

/** The topics of this installation, one per stream. */
final class Publishing {

    private Publishing() {}

    static Log of(Installation installation) {
        Kafka kafka = installation.kafka();
        Map<String, Object> connection = kafka.connection();
        return new KafkaLog(
                connection,
                new Topics(connection, installation.node(), Stream.ids(), kafka.partitions(), kafka.replicas()));
    }
}
