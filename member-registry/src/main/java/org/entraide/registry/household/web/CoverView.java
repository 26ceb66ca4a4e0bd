package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.Money;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.coverage.Due;
import org.jspecify.annotations.Nullable;

/**
 * A cover and how it is paid.
 *
 * @param sponsor who pays the subsidies of the plan
 */
record CoverView(
        String cover,
        String packageCode,
        int packageVersion,
        LocalDate from,
        LocalDate to,
        @Nullable String sponsor,
        boolean guaranteed,
        List<InstalmentView> plan) {

    static CoverView of(Cover cover, String currency) {
        return new CoverView(
                cover.number(),
                cover.packageCode(),
                cover.packageVersion(),
                cover.from(),
                cover.to(),
                cover.sponsor(),
                cover.guaranteed(),
                cover.plan().stream()
                        .map(due -> InstalmentView.of(due, currency))
                        .toList());
    }

    /** @param number in the plan; 0 is the joining fee */
    record InstalmentView(
            int number, LocalDate dueOn, boolean assessed, Money due, Money subsidy, Money settled, Money subsidised) {

        private static InstalmentView of(Due due, String currency) {
            return new InstalmentView(
                    due.number(),
                    due.dueOn(),
                    due.assessed(),
                    new Money(due.due(), currency),
                    new Money(due.subsidy(), currency),
                    new Money(due.settled(), currency),
                    new Money(due.subsidised(), currency));
        }
    }
}
