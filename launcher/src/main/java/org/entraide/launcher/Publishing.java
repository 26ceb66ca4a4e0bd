package org.entraide.launcher;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
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
        Map<String, Object> connection = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, installation.kafka());
        return new KafkaLog(
                connection,
                new Topics(
                        connection,
                        installation.node(),
                        Arrays.stream(Stream.values()).map(Stream::id).toList(),
                        installation.partitions(),
                        REPLICAS));
    }
}
