package org.entraide.hub.overview.web;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.entraide.hub.overview.Amounts;
import org.entraide.hub.overview.Overview;
import org.entraide.pages.Writing;

/**
 * The charts of an overview.
 *
 * @param people beneficiaries at the end of each month
 * @param money by currency: bars of premiums due and collected, a line of what is payable
 */
public record Charts(Chart people, SortedMap<String, Chart> money) {

    static Charts of(Overview overview, Writing writing) {
        List<Overview.Month> months = overview.months();
        Chart people = Chart.of(
                months, new Chart.Series(List.of(), month -> month.figures().beneficiaries()), writing::brief, writing);
        SortedMap<String, Chart> money = new TreeMap<>();
        for (String currency : overview.totals().amounts().keySet()) {
            Chart.Series series = new Chart.Series(
                    List.of(of(currency, Amounts::due), of(currency, Amounts::collected)),
                    of(currency, Amounts::payable));
            money.put(currency, Chart.of(months, series, value -> writing.brief(value, currency), writing));
        }
        return new Charts(people, money);
    }

    private static ToLongFunction<Overview.Month> of(String currency, ToLongFunction<Amounts> part) {
        return month -> {
            Amounts amounts = month.figures().amounts().get(currency);
            return amounts == null ? 0 : part.applyAsLong(amounts);
        };
    }
}
