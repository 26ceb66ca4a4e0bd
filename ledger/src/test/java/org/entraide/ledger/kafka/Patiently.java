package org.entraide.ledger.kafka;

import org.apache.kafka.common.KafkaException;

/** Does something again until Kafka takes it; each try waits by itself. */
final class Patiently {

    private static final int TRIES = 20;

    private Patiently() {}

    static void until(Runnable done) {
        for (int attempt = 1; ; attempt++) {
            try {
                done.run();
                return;
            } catch (KafkaException away) {
                if (attempt == TRIES) {
                    throw away;
                }
            }
        }
    }
}
