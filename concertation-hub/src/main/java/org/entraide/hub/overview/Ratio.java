package org.entraide.hub.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One amount as a part of another. Of nothing there are no parts: the ratio is then undefined, never 0 or 100 %. */
public record Ratio(long part, long whole) {

    /** In percent, rounded half up. */
    public Optional<BigDecimal> percent(int decimals) {
        return whole <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }
}
