package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FolioCodecTest {

    private enum Colour {
        RED
    }

    private record Page(
            String text,
            long amount,
            LocalDate day,
            Colour colour,
            List<Page> inner,
            @Nullable Integer year) {}

    private record Priced(Map<String, BigDecimal> prices) {}

    private record Sought(String text) implements Indexed {
        @Override
        public Map<String, Object> index() {
            return Map.of("colour", Colour.RED);
        }
    }

    private final FolioCodec codec = new FolioCodec();

    @Test
    void aFolioIsReadAsItWasWritten() {
        Page inner = new Page("é", 7_000_000_000L, LocalDate.of(2026, 3, 2), Colour.RED, List.of(), null);
        Page page = new Page("", 1, LocalDate.of(2024, 2, 29), Colour.RED, List.of(inner, inner), 1987);

        assertThat(codec.read(codec.write(new Folio("A/page/1", 3, page)), Page.class))
                .isEqualTo(page);
    }

    @Test
    void equalFoliosHaveEqualTexts() {
        Map<String, BigDecimal> up = new LinkedHashMap<>();
        Map<String, BigDecimal> down = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            up.put("p" + i, new BigDecimal("1.50"));
            down.put("p" + (8 - i), new BigDecimal("1.50"));
        }

        StoredFolio written = codec.write(new Folio("A/priced/1", 1, new Priced(up)));

        assertThat(codec.write(new Folio("A/priced/1", 1, new Priced(down)))).isEqualTo(written);
        assertThat(codec.read(written, Priced.class)).isEqualTo(new Priced(up));
    }

    @Test
    void aValueThatAStoreWouldChangeIsRefusedBeforeItIsWritten() {
        assertThatThrownBy(() -> codec.write(new Folio("A/sought/1", 1, new Sought("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A/sought/1");
    }
}
