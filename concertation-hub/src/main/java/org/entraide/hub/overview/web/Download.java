package org.entraide.hub.overview.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.entraide.hub.overview.Amounts;
import org.entraide.hub.overview.Figures;
import org.entraide.hub.overview.Overview;
import org.entraide.pages.Csv;

/**
 * The table of an overview as a file: a line per place within (of a mutual: per month) and currency. Amounts are in
 * minor units, ratios in percent.
 *
 * @param separator between cells
 * @param point before decimals
 * @param heading of a column, by its key
 * @param name of a place
 */
record Download(
        char separator, char point, UnaryOperator<String> heading, BiFunction<Overview.Row, String, String> name) {

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "beneficiaries",
            "upToDate",
            "enrolled",
            "claims",
            "currency",
            "due",
            "collected",
            "subsidies",
            "collection",
            "arrears",
            "credit",
            "earned",
            "billed",
            "payable",
            "ratio",
            "ratioBefore",
            "ratioChange");

    /** For programs: names of columns as in the JSON answer, a comma and a point. */
    static Download forPrograms() {
        return new Download(',', '.', column -> column, (_, name) -> name);
    }

    String of(Comparison comparison, boolean byRise) {
        Csv csv = new Csv(separator).row(COLUMNS.stream().map(heading).toList());
        if (comparison.now().rows().isEmpty()) {
            comparison
                    .now()
                    .months()
                    .forEach(month -> lines(
                            csv, month.month().toString(), comparison.now().name(), month.figures(), Map.of()));
        }
        for (Comparison.Line line : comparison.lines(byRise)) {
            Overview.Row row = line.row();
            Figures past = line.past();
            lines(
                    csv,
                    row.place().id(),
                    name.apply(row, row.name()),
                    row.figures(),
                    past == null ? Map.of() : past.amounts());
        }
        return csv.toString();
    }

    private void lines(Csv csv, String code, String place, Figures figures, Map<String, Amounts> past) {
        figures.amounts().forEach((currency, amounts) -> {
            Amounts before = past.get(currency);
            csv.row(cells(
                    List.of(Csv.safe(code), Csv.safe(place)),
                    figures,
                    currency,
                    amounts,
                    before == null ? Optional.empty() : before.claimsRatio().percent(1)));
        });
    }

    private List<String> cells(
            List<String> place, Figures figures, String currency, Amounts amounts, Optional<BigDecimal> before) {
        Optional<BigDecimal> ratio = amounts.claimsRatio().percent(1);
        List<String> cells = new ArrayList<>(place);
        cells.addAll(numbers(figures.beneficiaries(), figures.upToDate(), figures.enrolled(), figures.allClaims()));
        cells.add(Csv.safe(currency));
        cells.addAll(numbers(amounts.due(), amounts.collected(), amounts.subsidies()));
        cells.add(decimal(amounts.collectionRate().percent(1)));
        cells.addAll(
                numbers(amounts.arrears(), amounts.credit(), amounts.earned(), amounts.billed(), amounts.payable()));
        cells.addAll(List.of(decimal(ratio), decimal(before), decimal(Comparison.points(ratio, before))));
        return cells;
    }

    private static List<String> numbers(long... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(String::valueOf).toList();
    }

    private String decimal(Optional<BigDecimal> value) {
        return value.map(each -> each.toPlainString().replace('.', point)).orElse("");
    }
}
