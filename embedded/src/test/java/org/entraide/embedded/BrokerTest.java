package org.entraide.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    @Test
    void starts(@TempDir Path directory) {
        for (int i = 0; i < 2; i++) {
            var t = System.nanoTime();
            try (var broker = EmbeddedBroker.start(directory)) {
                System.out.println("started " + (System.nanoTime() - t) / 1_000_000);
                assertThat(broker.isAlive()).isTrue();
                t = System.nanoTime();
            }
            System.out.println("stopped " + (System.nanoTime() - t) / 1_000_000);
        }
    }
}
