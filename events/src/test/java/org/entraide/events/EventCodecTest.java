package org.entraide.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final HouseholdEnrolled ENROLLED = new HouseholdEnrolled(
            "SN-THI-0007", "000012", "THI-03-017", HouseholdCategory.ORDINARY, LocalDate.of(2026, 1, 15));

    private final EventCodec codec = EventCodec.published();

    @Test
    void typesAreTheRecordAndTheVersionOfItsShape() {
        assertThat(codec.typeOf(ENROLLED)).isEqualTo("HouseholdEnrolled.v1");
        assertThat(codec.read("HouseholdEnrolled.v1", codec.write(ENROLLED))).isEqualTo(ENROLLED);
    }

    @Test
    void anUnknownTypeIsUnreadable() {
        assertThatThrownBy(() -> codec.read("HouseholdEnrolled.v2", codec.write(ENROLLED)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("unknown event type HouseholdEnrolled.v2");
    }

    @Test
    void malformedDataIsUnreadableAndTheMessageHoldsNoneOfIt() {
        for (String data : List.of(
                "",
                "{",
                "[]",
                "\"Awa Ndiaye\"",
                codec.write(ENROLLED).replace("2026-01-15", "2026-02-30"),
                codec.write(ENROLLED).replace("\"2026-01-15\"", "{}"))) {
            assertThatThrownBy(() -> codec.read("HouseholdEnrolled.v1", data))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageMatching("HouseholdEnrolled\\.v1 (does not have|lacks a part of) its shape");
        }
    }

    @Test
    void aNumberThatIsMissingIsNotTakenForZero() {
        assertThatThrownBy(() -> codec.read(
                        "PremiumAssessed.v1",
                        "{\"mutual\":\"M\",\"household\":\"1\",\"cover\":\"1-1\",\"instalment\":1,"
                                + "\"dueOn\":\"2026-01-01\",\"due\":{\"currency\":\"XOF\"},"
                                + "\"subsidy\":{\"amount\":0,\"currency\":\"XOF\"}}"))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aServiceMayKeepFactsOfItsOwn() {
        EventCodec own = EventCodec.with(List.of(Noted.class));

        assertThat(own.read("Noted.v1", own.write(new Noted("tariff")))).isEqualTo(new Noted("tariff"));
        assertThat(Stream.of(Noted.class)).isEmpty();
        assertThatThrownBy(() -> codec.typeOf(new Noted("tariff"))).isInstanceOf(IllegalArgumentException.class);
    }

    record Noted(String what) implements Event {}
}
