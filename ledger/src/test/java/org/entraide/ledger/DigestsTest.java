package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A retry has the digest of the first attempt; another command has another. */
class DigestsTest {

    private record Order(
            Map<String, Integer> beans, @Nullable String note) {}

    @Test
    void theOrderOfAMapMakesNoDifference() {
        Map<String, Integer> oneWay = new LinkedHashMap<>();
        oneWay.put("a", 1);
        oneWay.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(Digests.of(new Order(oneWay, null))).isEqualTo(Digests.of(new Order(other, null)));
    }

    @Test
    void anotherValueOrAnotherCommandMakesAnother() {
        assertThat(Digests.of(new JarCommand.AddBeans("a", 1)))
                .isNotEqualTo(Digests.of(new JarCommand.AddBeans("a", 2)))
                .isNotEqualTo(Digests.of(new JarCommand.NoteDelivery("a", 1)));
    }

    @Test
    void itStaysTheSameForEver() {
        assertThat(Digests.of(new JarCommand.AddBeans("a", 1)))
                .isEqualTo(Digests.sha256(
                        "AddBeans{\"jar\":\"a\",\"beans\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(Request.commandId("SN-THI-0007", "awa", "k1"))
                .isEqualTo(Digests.sha256("SN-THI-0007\nawa\nk1".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 32));
    }

    @Test
    void halfACharacterFromOutsideIsNoError() {
        assertThat(Digests.of(new JarCommand.Write("\ud83c"))).hasSize(64);
    }
}
