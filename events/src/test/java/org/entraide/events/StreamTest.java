package org.entraide.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StreamTest {

    @Test
    void topicsAreNamedAfterTheNodeAndTheStream() {
        assertThat(Stream.PREMIUMS.id()).isEqualTo("premiums");
        assertThat(Stream.PREMIUMS.topic("thies")).isEqualTo("entraide.thies.premiums");
        assertThat(Stream.values()).allMatch(stream -> stream.id().matches("[a-z]+"));
    }

    @Test
    void everyPublishedTypeBelongsToOneStreamExceptWhatMayStandInAny() {
        for (Class<? extends Event> type : EventCodec.published().types().values()) {
            long families = Arrays.stream(Stream.values())
                    .filter(stream -> stream.family().isAssignableFrom(type))
                    .count();

            assertThat(families).as(type.getSimpleName()).isEqualTo(type == Skipped.class ? 0 : 1);
        }
        assertThat(Stream.of(PremiumEvent.PremiumPaid.class)).contains(Stream.PREMIUMS);
    }
}
