package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.ProviderEvent.Category;
import org.jspecify.annotations.Nullable;

/** The slow, obvious reference: asks every day anew what was owed and paid by then. */
final class SlowCoverage {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AWAY = LocalDate.of(2032, 1, 1);

    private final List<Cover> covers;
    private final List<Deposit> payments;
    private final List<Deposit> subsidies;
    private final Map<LocalDate, LocalDate> observed = new HashMap<>();

    SlowCoverage(List<Cover> covers, List<Deposit> payments, List<Deposit> subsidies) {
        this.covers = covers.stream().sorted(Comparator.comparing(Cover::from)).toList();
        this.payments = payments;
        this.subsidies = subsidies;
    }

    /** The status of the household on a day; absent when no cover has anything to do with it. */
    Optional<Status> status(LocalDate day) {
        return coverOf(day).map(cover -> standing(cover, day)).filter(found -> !isAfter(day) || found.covered());
    }

    /** Whether somebody who was there from the beginning is covered for a category of care. */
    boolean open(Category category, LocalDate day) {
        Optional<Cover> cover = coverOf(day);
        return cover.isPresent()
                && status(day).filter(Status::covered).isPresent()
                && !day.isBefore(
                        observedFrom(day).plusMonths(cover.get().terms().observationMonths(category)));
    }

    private Optional<Cover> coverOf(LocalDate day) {
        // Once a later cover has begun, the grace of an earlier one is over.
        return covers.stream()
                .filter(cover -> !day.isBefore(cover.from()))
                .reduce((_, later) -> later)
                .filter(cover -> !day.isAfter(end(cover)));
    }

    private boolean isAfter(LocalDate day) {
        return coverOf(day).filter(cover -> day.isAfter(cover.to())).isPresent();
    }

    private static LocalDate end(Cover cover) {
        return cover.to().plusDays(cover.terms().renewalGraceDays());
    }

    private Status standing(Cover cover, LocalDate day) {
        long paid = sum(payments, day);
        if (paid < owed(cover.from())) {
            Cover before = continued(cover);
            return before != null && !day.isAfter(end(before)) ? Status.IN_GRACE : Status.AWAITING_PAYMENT;
        }
        Optional<LocalDate> open = dueDays()
                .filter(dueOn -> !dueOn.isAfter(day) && owed(dueOn) > paid)
                .findFirst();
        if (open.isPresent()) {
            // Of several dues of one day the one that is not paid to its end is as old as the day.
            LocalDate grace = open.get().plusDays(cover.graceDays());
            boolean inTime = sum(payments, grace) >= firstUnpaid(open.get(), paid);
            if (day.isAfter(grace) || (cover.terms().suspensionRetroactive() && !inTime)) {
                return Status.SUSPENDED;
            }
        }
        if (sum(subsidies, day) < sponsored(day)) {
            return Status.AWAITING_SPONSOR;
        }
        return open.isPresent() || day.isAfter(cover.to()) ? Status.IN_GRACE : Status.COVERED;
    }

    private Stream<LocalDate> dueDays() {
        return covers.stream()
                .flatMap(cover -> cover.plan().stream())
                .filter(due -> due.due() > 0)
                .map(Due::dueOn)
                .sorted()
                .distinct();
    }

    /** What has to be paid for the first due of that day that is not. */
    private long firstUnpaid(LocalDate dueOn, long paid) {
        long upTo = owed(dueOn.minusDays(1));
        for (Cover cover : covers) {
            for (Due due : cover.plan()) {
                if (due.dueOn().equals(dueOn) && upTo <= paid) {
                    upTo += due.due();
                }
            }
        }
        return upTo;
    }

    private @Nullable Cover continued(Cover cover) {
        int at = covers.indexOf(cover);
        if (at == 0) {
            return null;
        }
        Cover before = covers.get(at - 1);
        boolean follows =
                !cover.from().isAfter(end(before).plusDays(1)) && sum(payments, before.to()) >= owed(before.from());
        return follows
                        && switch (standing(before, before.to())) {
                            case COVERED, IN_GRACE, AWAITING_SPONSOR -> true;
                            case SUSPENDED, AWAITING_PAYMENT -> false;
                        }
                ? before
                : null;
    }

    private LocalDate observedFrom(LocalDate day) {
        if (observed.isEmpty()) {
            walk(end(covers.getLast()));
        }
        return observed.getOrDefault(day, LONG_AGO);
    }

    private void walk(LocalDate end) {
        LocalDate from = LONG_AGO;
        LocalDate lastBase = LONG_AGO;
        @Nullable Status last = null;
        for (LocalDate each = covers.getFirst().from(); !each.isAfter(end); each = each.plusDays(1)) {
            Optional<Status> status = status(each);
            Optional<Cover> cover = coverOf(each);
            if (status.isEmpty() || cover.isEmpty()) {
                continue;
            }
            LocalDate base = base(cover.get(), each);
            boolean resumed = last == Status.SUSPENDED
                    && status.get().covered()
                    && cover.get().terms().newObservationAfterSuspension();
            from = resumed ? each : base.equals(lastBase) ? from : base;
            lastBase = base;
            last = status.get();
            observed.put(each, from);
        }
    }

    private LocalDate base(Cover cover, LocalDate day) {
        LocalDate paidOn = Stream.concat(Stream.of(LONG_AGO), payments.stream().map(Deposit::valueDate))
                .sorted()
                .filter(paid -> sum(payments, paid) >= owed(cover.from()))
                .findFirst()
                .orElse(FAR_AWAY);
        Cover before = continued(cover);
        if (before != null) {
            boolean inTime = !paidOn.isAfter(end(before)) || !paidOn.isAfter(cover.from());
            if (inTime || !day.isAfter(end(before))) {
                return base(before, before.to());
            }
        }
        return paidOn.isAfter(cover.from()) ? paidOn : cover.from();
    }

    private long owed(LocalDate day) {
        return covers.stream()
                .flatMap(cover -> cover.plan().stream())
                .filter(due -> !due.dueOn().isAfter(day))
                .mapToLong(Due::due)
                .sum();
    }

    private long sponsored(LocalDate day) {
        return covers.stream()
                .filter(cover -> !cover.guaranteed())
                .flatMap(cover -> cover.plan().stream())
                .filter(due -> !due.dueOn().isAfter(day))
                .mapToLong(Due::subsidy)
                .sum();
    }

    private static long sum(List<Deposit> deposits, LocalDate day) {
        return deposits.stream()
                .filter(deposit -> !deposit.valueDate().isAfter(day))
                .mapToLong(Deposit::amount)
                .sum();
    }
}
