package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entraide.events.CoverInterval.Status;
import org.jspecify.annotations.Nullable;

/** A household's covers as days that do not differ from one another, members apart. */
final class Course {

    /**
     * Days of one cover with one status, both ends included.
     *
     * @param observedFrom the day from which observation counts on these days
     */
    record Span(Phase phase, Status status, LocalDate from, LocalDate to, LocalDate observedFrom) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final List<Span> spans;
    private final Payer household;

    Course(List<Cover> covers, List<Deposit> payments, List<Deposit> subsidies) {
        List<Cover> inOrder =
                covers.stream().sorted(Comparator.comparing(Cover::from)).toList();
        household = Payer.of(inOrder.stream().flatMap(cover -> cover.plan().stream()), Due::due, payments);
        Payer sponsors = Payer.of(
                inOrder.stream().filter(cover -> !cover.guaranteed()).flatMap(cover -> cover.plan().stream()),
                Due::subsidy,
                subsidies);
        List<LocalDate> changes = Stream.concat(household.changeDays(), sponsors.changeDays())
                .filter(Payer::isDay)
                .toList();
        List<Span> all = new ArrayList<>();
        @Nullable Phase before = null;
        for (int at = 0; at < inOrder.size(); at++) {
            Cover cover = inOrder.get(at);
            Phase phase = Phase.after(before, cover, household, sponsors);
            LocalDate last = cover.graceEnd();
            if (at + 1 < inOrder.size() && !inOrder.get(at + 1).from().isAfter(last)) {
                last = inOrder.get(at + 1).from().minusDays(1);
            }
            observed(spans(phase, last, changes), all);
            before = phase;
        }
        spans = List.copyOf(all);
    }

    List<Span> spans() {
        return spans;
    }

    Payer household() {
        return household;
    }

    private static List<Span> spans(Phase phase, LocalDate last, List<LocalDate> changes) {
        Cover cover = phase.cover();
        TreeSet<LocalDate> days = new TreeSet<>(List.of(cover.from(), cover.to().plusDays(1)));
        LocalDate continued = phase.continued();
        if (continued != null) {
            days.add(continued.plusDays(1));
        }
        changes.forEach(day -> {
            days.add(day);
            days.add(day.plusDays(cover.graceDays() + 1L));
        });
        List<LocalDate> inside = List.copyOf(days.subSet(cover.from(), true, last, true));
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < inside.size(); at++) {
            LocalDate day = inside.get(at);
            LocalDate to = at + 1 < inside.size() ? inside.get(at + 1).minusDays(1) : last;
            Status status = phase.on(day).status();
            if (day.isAfter(cover.to()) && !status.covered()) {
                continue;
            }
            Span span = new Span(phase, status, day, to, phase.observedFrom(day));
            if (!spans.isEmpty() && joins(spans.getLast(), span)) {
                Span before = spans.removeLast();
                span = new Span(phase, status, before.from(), to, before.observedFrom());
            }
            spans.add(span);
        }
        return spans;
    }

    private static boolean joins(Span before, Span next) {
        return before.status() == next.status()
                && before.observedFrom().equals(next.observedFrom())
                && before.to().plusDays(1).equals(next.from())
                && Objects.equals(before.phase().cover(), next.phase().cover());
    }

    /** Where the package says so, observation counts anew from the day on which a suspension ends. */
    private static void observed(List<Span> spans, List<Span> into) {
        for (Span span : spans) {
            LocalDate from = span.observedFrom();
            if (!into.isEmpty()) {
                Span before = into.getLast();
                boolean resumed = before.status() == Status.SUSPENDED
                        && span.status().covered()
                        && span.phase().cover().terms().newObservationAfterSuspension();
                boolean goesOn = before.phase().observedFrom(before.to()).equals(from);
                from = resumed ? span.from() : goesOn ? before.observedFrom() : from;
            }
            into.add(new Span(span.phase(), span.status(), span.from(), span.to(), from));
        }
    }
}
