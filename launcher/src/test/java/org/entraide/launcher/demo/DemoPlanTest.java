package org.entraide.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.launcher.faults.Books;
import org.entraide.launcher.faults.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole plan through the rules, and what the network then looks like. */
class DemoPlanTest {

    private static final String SURGING = "BJ-ABC-0009";

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2027-05-10"})
    void everyAccountBalancesAtEveryStepAndOneMutualStandsOut(String lastDay) {
        LocalDate end = LocalDate.parse(lastDay);
        PaperNetwork network = new PaperNetwork(DemoPlan.of(DemoMutual.ALL, end), Books::balance);

        network.run(day -> assertThat(network.histories())
                .allSatisfy((mutual, history) ->
                        assertThat(history.balances()).as(mutual + " on " + day).isTrue()));

        assertThat(network.histories()).hasSize(DemoMutual.ALL.size()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(network.refusals().values().stream().mapToInt(count -> count).sum())
                .as("refused: %s", network.refusals())
                .isLessThan(network.papers() / 100);
        Map<String, Double> rises = rises(network.histories(), YearMonth.from(end));
        double steepest = Optional.ofNullable(rises.remove(SURGING)).orElseThrow();
        assertThat(steepest).as("points of claims ratio").isGreaterThan(30);
        assertThat(rises.values()).as("all others: %s", rises).allMatch(rise -> rise < steepest - 10);
        assertThat(collected(network.histories(), YearMonth.from(end))).isBetween(0.5, 0.85);
    }

    @Test
    void madeAgainItIsTheSame() {
        assertThat(keys(DemoPlan.of(DemoMutual.ALL, LocalDate.of(2026, 11, 25))))
                .isEqualTo(keys(DemoPlan.of(DemoMutual.ALL, LocalDate.of(2026, 11, 25))))
                .doesNotHaveDuplicates();
    }

    @Test
    void mutualsDifferInSizeCountryAndPackageAndTheirPeopleInPlaceAndPhone() {
        List<Content.Enrolment> enrolments = papers(DemoPlan.of(DemoMutual.ALL, LocalDate.of(2026, 11, 25))).stream()
                .map(Paper::content)
                .filter(Content.Enrolment.class::isInstance)
                .map(Content.Enrolment.class::cast)
                .toList();
        Map<String, Integer> sizes = enrolments.stream()
                .collect(Collectors.groupingBy(
                        each -> each.household().mutual(),
                        TreeMap::new,
                        Collectors.summingInt(each -> each.household().people().size())));
        assertThat(sizes.values().stream().max(Comparator.naturalOrder()).orElseThrow())
                .isBetween(1_200, 2_500);
        assertThat(sizes.values().stream().min(Comparator.naturalOrder()).orElseThrow())
                .isLessThan(100);
        assertThat(DemoMutual.ALL.stream().map(DemoMutual::country).distinct()).hasSize(11);
        assertThat(DemoMutual.ALL.stream().map(DemoMutual::offer).distinct()).hasSizeGreaterThanOrEqualTo(5);
        sizes.keySet().forEach(mutual -> {
            List<Content.Enrolment> own = enrolments.stream()
                    .filter(each -> each.household().mutual().equals(mutual))
                    .toList();
            assertThat(own.stream().map(each -> each.household().locality()).distinct())
                    .as(mutual)
                    .hasSizeGreaterThan(1);
            assertThat(own.stream()
                            .flatMap(each -> each.household().people().stream())
                            .flatMap(each -> each.person().phones().stream()))
                    .as(mutual)
                    .isNotEmpty()
                    .allMatch(phone -> phone.matches("\\+[1-9][0-9]{9,13}"));
        });
    }

    /** By how many points the claims ratio of the last year is above that of the year before. */
    private static Map<String, Double> rises(Map<String, History> histories, YearMonth last) {
        Map<String, Double> rises = new TreeMap<>();
        histories.forEach(
                (mutual, history) -> rises.put(mutual, ratio(history, last) - ratio(history, last.minusYears(1))));
        return rises;
    }

    private static double ratio(History history, YearMonth last) {
        return 100.0 * year(history, last, "payable") / year(history, last, "earned");
    }

    private static double collected(Map<String, History> histories, YearMonth last) {
        double money = 0;
        double due = 0;
        for (History history : histories.values()) {
            for (YearMonth end : List.of(last, last.minusYears(1))) {
                money += year(history, end, "collected") + year(history, end, "subsidies");
                due += year(history, end, "due");
            }
        }
        return money / due;
    }

    private static long year(History history, YearMonth last, String figure) {
        return IntStream.range(0, 12)
                .mapToLong(back -> history.figures(last.minusMonths(back)).getOrDefault(figure, 0L))
                .sum();
    }

    private static List<Paper> papers(DemoPlan plan) {
        return IntStream.rangeClosed(0, DemoPlan.STEPS)
                .boxed()
                .flatMap(step -> plan.papers(step).stream())
                .toList();
    }

    private static List<String> keys(DemoPlan plan) {
        return papers(plan).stream()
                .map(paper -> paper.mutual() + " " + kind(paper) + paper.key() + " " + paper.enteredOn())
                .toList();
    }

    /** Both services have keys of their own. */
    private static String kind(Paper paper) {
        return paper.content() instanceof Content.Care(var command) ? command + " " : "";
    }
}
