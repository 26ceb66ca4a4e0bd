package org.entraide.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;
import org.junit.jupiter.api.Test;

class SkipsTest {

    @Test
    void areAppendedUnderTheIdOfTheEventTheyReplace() {
        List<Log.Message> published = new ArrayList<>();
        EventId event = new EventId("SN-THI-0007", "premiums", 42);
        Instant at = Instant.parse("2026-03-02T09:30:00Z");

        new Skips(new Kept(published)).append(event, "operator-3", "data is cut off", at);

        assertThat(published)
                .containsExactly(new Log.Message(
                        event, "Skipped.v1", at, "{\"by\":\"operator-3\",\"why\":\"data is cut off\"}"));
    }

    private record Kept(List<Message> published) implements Log {

        @Override
        public void publish(List<Message> messages) {
            published.addAll(messages);
        }

        @Override
        public void close() {}
    }
}
