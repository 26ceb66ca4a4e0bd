package org.entraide.hub.overview.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.entraide.hub.overview.Ratio;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;

/** How changes are written. Templates know it as {@code c}. */
public record Changes(Wording wording, Writing writing) {

    /** {@code (+4,2 %)}; nothing where there was nothing before. */
    public String growth(long now, long before) {
        return Comparison.growth(now, before)
                .map(percent -> "(" + sign(percent) + writing.percent(Optional.of(percent)) + ")")
                .orElse("");
    }

    /** {@code (+3,1 points)}. */
    public String points(Ratio now, Ratio before) {
        Optional<BigDecimal> points = Comparison.points(now.percent(1), before.percent(1));
        return points.isEmpty() ? "" : "(" + points(points) + ")";
    }

    /** {@code +3,1 points}; an en dash when it is undefined. */
    public String points(Optional<BigDecimal> points) {
        return points.map(value -> wording.say("change.points", sign(value) + writing.decimal(value)))
                .orElse("–");
    }

    private static String sign(BigDecimal value) {
        return value.signum() > 0 ? "+" : "";
    }
}
