package org.entraide.hub.overview;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.ProviderEvent.Category;

/** Reads figures of a period off cells. */
final class Tally {

    private final Map<Counter, Long> sums = new HashMap<>();

    private Tally() {}

    /**
     * The figures from the first to the last month, both included.
     *
     * @param currencies to be listed even where nothing moved
     */
    static Figures of(Cells cells, YearMonth from, YearMonth to, Set<String> currencies) {
        Tally tally = new Tally();
        cells.months()
                .headMap(to, true)
                .forEach((month, cell) -> cell.forEach((counter, by) -> {
                    boolean counts = counter.figure().kind() == Figure.Kind.STOCK || !month.isBefore(from);
                    if (counts) {
                        tally.sums.merge(counter, by, Math::addExact);
                    }
                }));
        return tally.figures(currencies);
    }

    private Figures figures(Set<String> currencies) {
        Map<State, Long> claims = new EnumMap<>(State.class);
        Arrays.stream(State.values()).forEach(state -> claims.put(state, sum(Counter.claims(state))));
        SortedMap<String, Amounts> amounts = new TreeMap<>();
        currencies.forEach(currency -> amounts.put(currency, amounts(currency)));
        sums.keySet().stream()
                .map(Counter::currency)
                .filter(currency -> !currency.isEmpty())
                .distinct()
                .forEach(currency -> amounts.put(currency, amounts(currency)));
        return new Figures(sum(Counter.BENEFICIARIES), sum(Counter.UP_TO_DATE), sum(Counter.ENROLLED), claims, amounts);
    }

    private Amounts amounts(String currency) {
        Map<Category, Long> byCategory = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            long payable = sum(Counter.payable(category, currency));
            if (payable != 0) {
                byCategory.put(category, payable);
            }
        }
        return new Amounts(
                money(Figure.PREMIUM_DUE, currency),
                money(Figure.PREMIUM_COLLECTED, currency),
                money(Figure.SUBSIDIES, currency),
                money(Figure.ARREARS, currency),
                money(Figure.CREDIT, currency),
                money(Figure.PREMIUM_EARNED, currency),
                money(Figure.BILLED, currency),
                money(Figure.PAYABLE, currency),
                money(Figure.PATIENT_SHARE, currency),
                money(Figure.NOT_CHARGED, currency),
                byCategory);
    }

    private long money(Figure figure, String currency) {
        return sum(Counter.money(figure, currency));
    }

    private long sum(Counter counter) {
        return sums.getOrDefault(counter, 0L);
    }
}
