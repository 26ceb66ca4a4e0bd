package org.entraide.ledger.kafka;

import java.time.Instant;
import java.util.List;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;
import tools.jackson.databind.json.JsonMapper;

/** An operator's word that events are passed over, appended to the topics under the ids of those events. */
public final class Skips {

    private static final String TYPE = "Skipped.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Log log;

    /** @param log of the node that published the events */
    public Skips(Log log) {
        this.log = log;
    }

    /**
     * Appends the word and returns when it is acknowledged.
     *
     * @param by who decided it
     * @param why the reason, without personal data
     */
    public void append(EventId event, String by, String why, Instant at) {
        String data = JSON.writeValueAsString(new Word(by, why));
        log.publish(List.of(new Log.Message(event, TYPE, at, data)));
    }

    private record Word(String by, String why) {}
}
