package org.entraide.hub.overview.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.hub.overview.Amounts;
import org.entraide.hub.overview.Figures;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Ratio;
import org.jspecify.annotations.Nullable;

/** An overview in JSON. */
record OverviewAnswer(
        String level,
        String id,
        String name,
        String from,
        String to,
        FiguresAnswer totals,
        List<RowAnswer> rows,
        List<MonthAnswer> months,
        DataAsOf dataAsOf) {

    /** One place within. */
    record RowAnswer(String level, String id, String name, FiguresAnswer figures) {}

    record MonthAnswer(String month, FiguresAnswer figures) {}

    record FiguresAnswer(
            long beneficiaries, long upToDate, long enrolled, Map<State, Long> claims, List<AmountsAnswer> amounts) {}

    /** Minor units of the currency; ratios as parts of one, null where they are undefined. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AmountsAnswer(
            String currency,
            long premiumsDue,
            long premiumsCollected,
            long subsidies,
            long arrears,
            long credit,
            long premiumsEarned,
            long billed,
            long payable,
            long patientShare,
            long notCharged,
            Map<Category, Long> payableByCategory,
            @Nullable BigDecimal collectionRate,
            @Nullable BigDecimal claimsRatio) {}

    record DataAsOf(int mutuals, int heldBackStreams, List<Overview.Position> streams) {}

    static OverviewAnswer of(Overview overview) {
        return new OverviewAnswer(
                level(overview.place().level()),
                overview.place().id(),
                overview.name(),
                overview.period().from().toString(),
                overview.period().to().toString(),
                of(overview.totals()),
                overview.rows().stream().map(OverviewAnswer::of).toList(),
                overview.months().stream()
                        .map(month -> new MonthAnswer(month.month().toString(), of(month.figures())))
                        .toList(),
                new DataAsOf(
                        overview.asOf().mutuals(),
                        overview.asOf().heldBack(),
                        overview.asOf().streams()));
    }

    private static RowAnswer of(Overview.Row row) {
        return new RowAnswer(level(row.place().level()), row.place().id(), row.name(), of(row.figures()));
    }

    private static FiguresAnswer of(Figures figures) {
        List<AmountsAnswer> amounts = figures.amounts().entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
        return new FiguresAnswer(
                figures.beneficiaries(), figures.upToDate(), figures.enrolled(), figures.claims(), amounts);
    }

    private static AmountsAnswer of(String currency, Amounts amounts) {
        return new AmountsAnswer(
                currency,
                amounts.due(),
                amounts.collected(),
                amounts.subsidies(),
                amounts.arrears(),
                amounts.credit(),
                amounts.earned(),
                amounts.billed(),
                amounts.payable(),
                amounts.patientShare(),
                amounts.notCharged(),
                amounts.payableByCategory(),
                part(amounts.collectionRate()),
                part(amounts.claimsRatio()));
    }

    private static @Nullable BigDecimal part(Ratio ratio) {
        return ratio.percent(2).map(percent -> percent.movePointLeft(2)).orElse(null);
    }

    private static String level(Enum<?> level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
