package org.entraide.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A consumer may rely on every part of an event that is not marked as possibly absent. */
class CompleteEventsTest {

    private final EventCodec codec = EventCodec.published();

    @Test
    void aMissingPartIsUnreadable() {
        assertUnreadable("MutualRegistered.v1", "{\"mutual\":\"SN-THI-0007\"}");
    }

    @Test
    void aMissingPartOfAPartIsUnreadable() {
        assertUnreadable(
                "CoverageChanged.v1",
                "{\"mutual\":\"SN-THI-0007\",\"household\":\"000001\",\"from\":\"2026-01-01\",\"was\":[],"
                        + "\"now\":[{\"member\":\"1\",\"intervals\":[{\"cover\":\"000001-1\"}]}]}");
    }

    @Test
    void nothingAtAllIsUnreadable() {
        assertUnreadable("MutualRegistered.v1", "null");
    }

    @Test
    void whatMayBeAbsentMayBeAbsent() {
        String data = "{\"mutual\":\"SN-THI-0007\",\"household\":\"000001\",\"member\":\"1\",\"sex\":\"FEMALE\","
                + "\"relationship\":\"SUBSCRIBER\",\"joinedOn\":\"2024-01-01\",\"newborn\":false,"
                + "\"sizeBefore\":0,\"sizeAfter\":1}";
        assertThat(codec.read("MemberAdded.v1", data)).isInstanceOf(EnrolmentEvent.MemberAdded.class);
    }

    private void assertUnreadable(String type, String data) {
        assertThatThrownBy(() -> codec.read(type, data)).isInstanceOf(UnreadableEvent.class);
    }
}
