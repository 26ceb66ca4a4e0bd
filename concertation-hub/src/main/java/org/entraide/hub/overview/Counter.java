package org.entraide.hub.overview;

import org.entraide.events.ClaimEvent.State;
import org.entraide.events.ProviderEvent.Category;

/**
 * One additive counter of a cell. Money is counted per currency, so that currencies are never added up.
 *
 * @param currency ISO 4217 code of an amount in its minor units; empty for a number of people or cases
 * @param part state or category; empty for a figure that is not divided
 */
public record Counter(Figure figure, String currency, String part) {

    static final Counter BENEFICIARIES = new Counter(Figure.BENEFICIARIES, "", "");
    static final Counter UP_TO_DATE = new Counter(Figure.UP_TO_DATE, "", "");
    static final Counter ENROLLED = new Counter(Figure.ENROLLED, "", "");

    static Counter claims(State state) {
        return new Counter(Figure.CLAIMS, "", state.name());
    }

    static Counter money(Figure figure, String currency) {
        return new Counter(figure, currency, "");
    }

    static Counter payable(Category category, String currency) {
        return new Counter(Figure.PAYABLE_BY_CATEGORY, currency, category.name());
    }

    /** The stored form, such as {@code PAYABLE_BY_CATEGORY:XOF:DRUGS}. */
    public String text() {
        return figure + ":" + currency + ":" + part;
    }

    public static Counter parse(String text) {
        String[] parts = text.split(":", -1);
        return new Counter(Figure.valueOf(parts[0]), parts[1], parts[2]);
    }
}
