package org.entraide.hub.overview.web;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.entraide.hub.overview.Overview;
import org.entraide.pages.Writing;

/**
 * Where everything of a chart stands, in the units of its view box: series of bars side by side, and one line over
 * them. How it looks is for the style sheet to say.
 */
public record Chart(
        List<Tick> ticks, List<Label> labels, List<List<Bar>> bars, List<Point> points, String line, String area) {

    /** Where the drawing begins and ends within the view box of the template, 760 by 210. */
    private static final int LEFT = 58;

    private static final int RIGHT = 752;
    private static final int TOP = 14;
    private static final int BOTTOM = 170;

    private static final int MONTHS_WITH_NAMES = 15;
    private static final int MONTHS_WITH_QUARTERS = 36;
    private static final int MONTHS_WITH_POINTS = 36;

    public record Tick(double y, String text) {}

    /** Texts under a month, either of them possibly empty. */
    public record Label(double x, String month, String year) {}

    public record Bar(double x, double y, double width, double height) {}

    public record Point(double x, double y) {}

    /** What a chart shows. */
    record Series(List<ToLongFunction<Overview.Month>> bars, ToLongFunction<Overview.Month> line) {

        long largest(List<Overview.Month> months) {
            List<ToLongFunction<Overview.Month>> all = new ArrayList<>(bars);
            all.add(line);
            return months.stream()
                    .flatMapToLong(month -> all.stream().mapToLong(each -> each.applyAsLong(month)))
                    .max()
                    .orElse(0);
        }
    }

    static Chart of(List<Overview.Month> months, Series series, LongFunction<String> tick, Writing writing) {
        Scale scale = Scale.upTo(series.largest(months));
        double slot = (double) (RIGHT - LEFT) / months.size();
        List<Tick> ticks = scale.ticks().stream()
                .map(value -> new Tick(y(scale, value), tick.apply(value)))
                .toList();
        List<List<Bar>> bars = new ArrayList<>();
        for (int i = 0; i < series.bars().size(); i++) {
            bars.add(bars(months, series, i, scale));
        }
        List<Point> points = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            double x = rounded(LEFT + (i + 0.5) * slot);
            points.add(new Point(x, y(scale, series.line().applyAsLong(months.get(i)))));
            labels.add(label(x, months.get(i).month(), i, months.size(), writing));
        }
        String line = points.stream().map(each -> each.x() + "," + each.y()).collect(Collectors.joining(" "));
        String area = points.getFirst().x() + "," + BOTTOM + " " + line + " "
                + points.getLast().x() + "," + BOTTOM;
        return new Chart(ticks, labels, bars, points.size() > MONTHS_WITH_POINTS ? List.of() : points, line, area);
    }

    private static List<Bar> bars(List<Overview.Month> months, Series series, int number, Scale scale) {
        double slot = (double) (RIGHT - LEFT) / months.size();
        double width = slot * 0.72 / series.bars().size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            double x = LEFT + i * slot + slot * 0.14 + number * width;
            double y = y(scale, series.bars().get(number).applyAsLong(months.get(i)));
            bars.add(new Bar(rounded(x), y, rounded(width * 0.92), rounded(BOTTOM - y)));
        }
        return bars;
    }

    private static Label label(double x, YearMonth month, int at, int of, Writing writing) {
        boolean quarter = (month.getMonthValue() - 1) % 3 == 0;
        boolean named = of <= MONTHS_WITH_NAMES || (of <= MONTHS_WITH_QUARTERS && quarter);
        boolean dated = month.getMonth() == Month.JANUARY || (at == 0 && of <= MONTHS_WITH_NAMES);
        return new Label(x, named ? writing.monthName(month) : "", dated ? String.valueOf(month.getYear()) : "");
    }

    private static double y(Scale scale, long value) {
        return rounded(BOTTOM - scale.part(value) * (BOTTOM - TOP));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
