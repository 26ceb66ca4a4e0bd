package org.entraide.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Samples;
import org.entraide.hub.overview.Tape;

/**
 * Nobody who sees all of a digest, at every moment of its life, can work out a count from 1 to 10. All that is told of
 * people are lines; so it is enough that every line counts more than 10 cases, that no two lines of a cell have a case
 * in common, and that no line ever changes: whatever is added up and taken away are then whole lines.
 */
class DigestPropertyTest {

    private static final List<String> MUTUALS = List.of("SN-THI-0007", "SN-DKR-0001", "ML-SIK-0001");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;

    /** One case of the history that was played. */
    private record Case(String mutual, String type, LocalDate arrived, long amount) {}

    private final List<Case> cases = new ArrayList<>();

    @Property(tries = 60)
    void noSmallCountCanBeWorkedOut(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int busiest) {
        cases.clear();
        Office office = new Office();
        List<Item> before = List.of();
        Random random = new Random(seed);
        Tape mutuals = new Tape(Desk.NODE, Stream.MUTUALS);
        MUTUALS.forEach(mutual -> mutuals.publish(mutual, Samples.registered(mutual, mutual.substring(0, 2), mutual)));
        Tape premiums = new Tape(Desk.NODE, Stream.PREMIUMS);
        Tape claims = new Tape(Desk.NODE, Stream.CLAIMS);
        Tape enrolments = new Tape(Desk.NODE, Stream.ENROLMENTS);
        office.on(FIRST).play(mutuals);
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = FIRST.plusDays(day);
            office.on(today);
            for (String mutual : MUTUALS) {
                happen(random, mutual, today, random.nextInt(busiest + 1), premiums, claims, enrolments);
            }
            if (random.nextInt(5) == 0) {
                office.restarted();
            }
            office.play(premiums, claims, enrolments).play(premiums);
            List<Item> now = lines(office);
            assertThat(now.subList(0, before.size())).as("what was told stays").isEqualTo(before);
            assertThat(now)
                    .as("an open day is not told")
                    .allSatisfy(line -> assertThat(day(line, "to")).isBefore(today));
            before = now;
        }
        check(lines(office.on(FIRST.plusDays(DAYS))));
    }

    private static List<Item> lines(Office office) {
        List<Item> told = office.batches.told(Grade.DIGEST);
        assertThat(told).noneMatch(item -> item.kind() == Item.Kind.PERSON);
        return told.stream().filter(item -> item.kind() == Item.Kind.DAYS).toList();
    }

    /** Some of it late: with a business date long before the day on which it arrives. */
    private void happen(Random random, String mutual, LocalDate today, int times, Tape... tapes) {
        for (int i = 0; i < times; i++) {
            String date = today.minusDays(random.nextInt(3) == 0 ? random.nextInt(90) : 0)
                    .toString();
            long amount = 1L + random.nextInt(9000);
            switch (random.nextInt(4)) {
                case 0 -> add(tapes[1], mutual, today, amount, Samples.submitted(mutual, "000001", date, amount));
                case 1 -> add(tapes[2], mutual, today, 0, Samples.added(mutual, "M1", date));
                default -> add(tapes[0], mutual, today, amount, Samples.paid(mutual, date, amount));
            }
        }
    }

    private void add(Tape tape, String mutual, LocalDate today, long amount, Event event) {
        tape.publish(mutual, event);
        cases.add(new Case(mutual, event.getClass().getSimpleName(), today, amount));
    }

    private void check(List<Item> lines) {
        Map<String, LocalDate> toldUpTo = new HashMap<>();
        for (Item line : lines) {
            String cell = line.subject().mutual() + line.type();
            LocalDate from = day(line, "from");
            LocalDate to = day(line, "to");
            List<Case> meant = cases.stream()
                    .filter(each -> (each.mutual() + each.type()).equals(cell))
                    .filter(each ->
                            !each.arrived().isBefore(from) && !each.arrived().isAfter(to))
                    .toList();
            assertThat(line.details().number("count")).isGreaterThan(10).isEqualTo(meant.size());
            assertThat(line.details()
                            .money("amount")
                            .map(money -> money.amount())
                            .orElse(0L))
                    .isEqualTo(meant.stream().mapToLong(Case::amount).sum());
            LocalDate last = toldUpTo.put(cell, to);
            assertThat(last == null || last.isBefore(from)).as("lines overlap").isTrue();
        }
        for (String mutual : MUTUALS) {
            for (String type : Counted.types()) {
                long untold = cases.stream()
                        .filter(each -> (each.mutual() + each.type()).equals(mutual + type))
                        .filter(each -> each.arrived().isAfter(toldUpTo.getOrDefault(mutual + type, LocalDate.MIN)))
                        .count();
                assertThat(untold).as("enough to be told").isLessThanOrEqualTo(10);
            }
        }
    }

    private static LocalDate day(Item line, String name) {
        return LocalDate.parse(line.details().text(name));
    }
}
