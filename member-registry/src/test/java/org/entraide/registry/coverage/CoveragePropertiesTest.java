package org.entraide.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverTerms;
import org.entraide.events.CoverTerms.Observation;
import org.entraide.events.MemberCover;
import org.entraide.events.ProviderEvent.Category;

/** For any covers and any money the function says what the day-by-day reference says. */
class CoveragePropertiesTest {

    private static final LocalDate START = LocalDate.of(2023, 11, 1);
    private static final List<Insured> AWA = List.of(new Insured("AWA", LocalDate.of(2020, 1, 1), null, false));

    private final List<Cover> covers = new ArrayList<>();
    private final List<Deposit> payments = new ArrayList<>();
    private final List<Deposit> subsidies = new ArrayList<>();

    @Property(tries = 60)
    void isWhatADayByDayReferenceSays(@ForAll long seed) {
        household(new Random(seed));
        Coverage coverage = new Coverage(AWA, covers, payments, subsidies);
        SlowCoverage slow = new SlowCoverage(covers, payments, subsidies);
        List<MemberCover> members = coverage.members();
        LocalDate end = covers.getLast().to().plusDays(50);
        for (LocalDate day = START.minusDays(5); day.isBefore(end); day = day.plusDays(1)) {
            LocalDate asked = day;
            assertThat(members.stream()
                            .flatMap(member -> member.intervals().stream())
                            .filter(interval -> interval.contains(asked))
                            .map(CoverInterval::status))
                    .as("%s, seed %d", asked, seed)
                    .containsExactlyElementsOf(slow.status(asked).stream().toList());
            if (asked.getDayOfMonth() % 5 == 0) {
                for (Category category : List.of(Category.DELIVERY, Category.CONSULTATION)) {
                    assertThat(coverage.on("AWA", category, asked).open())
                            .as("%s of %s, seed %d", category, asked, seed)
                            .isEqualTo(slow.open(category, asked));
                }
            }
        }
    }

    @Property(tries = 60)
    void doesNotDependOnTheOrderOfEntry(@ForAll long seed) {
        Random random = new Random(seed);
        household(random);
        List<MemberCover> entered = new Coverage(AWA, covers, payments, subsidies).members();
        Collections.shuffle(covers, random);
        Collections.shuffle(payments, random);
        Collections.shuffle(subsidies, random);
        assertThat(new Coverage(AWA, covers, payments, subsidies).members()).isEqualTo(entered);
    }

    @Property(tries = 60)
    void aConsumerThatReplacesWhatChangedKnowsTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        household(random);
        List<MemberCover> before = new Coverage(AWA, covers, payments, subsidies).members();
        payments.add(new Deposit(START.plusDays(random.nextInt(800)), 1 + random.nextInt(9_000)));
        List<MemberCover> after = new Coverage(AWA, covers, payments, subsidies).members();

        Difference.between(before, after)
                .ifPresentOrElse(
                        change -> {
                            assertThat(days(before, change.from(), false)).isEqualTo(days(after, change.from(), false));
                            assertThat(days(change.now(), change.from(), true))
                                    .isEqualTo(days(after, change.from(), true));
                            assertThat(days(change.was(), change.from(), true))
                                    .isEqualTo(days(before, change.from(), true));
                            assertThat(days(before, change.from(), true))
                                    .isNotEqualTo(days(after, change.from(), true));
                        },
                        () -> assertThat(after).isEqualTo(before));
    }

    /** What holds on each day before, or from, a day on. */
    private static List<String> days(List<MemberCover> covers, LocalDate from, boolean onwards) {
        return covers.stream()
                .flatMap(member -> member.intervals().stream())
                .flatMap(interval -> interval.from()
                        .datesUntil(interval.to().plusDays(1))
                        .filter(day -> day.isBefore(from) != onwards)
                        .map(day -> day + " " + interval.cover() + interval.status() + interval.opensOn()
                                + interval.openings()))
                .toList();
    }

    private void household(Random random) {
        covers.clear();
        payments.clear();
        subsidies.clear();
        LocalDate from = START;
        for (int number = 1; number <= 1 + random.nextInt(4); number++) {
            Cover cover = cover(number, from, random);
            covers.add(cover);
            from = cover.to().plusDays(1L + (random.nextBoolean() ? 0 : random.nextInt(60)));
        }
        for (int paid = random.nextInt(14); paid > 0; paid--) {
            payments.add(new Deposit(START.plusDays(random.nextInt(800) - 20L), 1_000L * random.nextInt(5)));
        }
        for (int paid = random.nextInt(6); paid > 0; paid--) {
            subsidies.add(new Deposit(START.plusDays(random.nextInt(800)), 500L * random.nextInt(9)));
        }
    }

    private static Cover cover(int number, LocalDate from, Random random) {
        int months = List.of(1, 3, 6, 12).get(random.nextInt(4));
        int instalments = 1 + random.nextInt(months);
        boolean sponsored = random.nextInt(3) == 0;
        List<Due> plan = new ArrayList<>();
        if (number == 1 && random.nextBoolean()) {
            plan.add(due(0, from, 1_000, 0));
        }
        for (int at = 0; at < instalments; at++) {
            plan.add(due(at + 1, from.plusMonths(at), 1_000L * random.nextInt(3), sponsored ? 500 : 0));
        }
        CoverTerms terms = new CoverTerms(
                random.nextInt(4),
                List.of(new Observation(Category.DELIVERY, random.nextInt(10))),
                random.nextBoolean() ? 0 : random.nextInt(90),
                30,
                random.nextBoolean(),
                random.nextInt(4) == 0);
        return new Cover(
                "000001-" + number,
                "P" + number,
                1,
                from,
                from.plusMonths(months).minusDays(1),
                random.nextInt(3) * 10,
                terms,
                sponsored ? "ONG" : null,
                sponsored && random.nextBoolean(),
                plan);
    }

    private static Due due(int number, LocalDate dueOn, long due, long subsidy) {
        return new Due(number, dueOn, due, subsidy, false, 0, 0);
    }
}
