package org.entraide.registry.household.web;

import java.time.LocalDate;
import org.entraide.events.Money;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Person;
import org.jspecify.annotations.Nullable;

/**
 * A household in a list.
 *
 * @param subscriber name of who signs; absent when the person was erased
 */
record HouseholdListing(
        String household,
        String locality,
        LocalDate enrolledOn,
        @Nullable String subscriber,
        int members,
        Money owed,
        Money credit) {

    static HouseholdListing of(Household household, String currency, @Nullable Person subscriber) {
        return new HouseholdListing(
                household.number(),
                household.locality(),
                household.enrolledOn(),
                subscriber == null ? null : subscriber.name(),
                household.present().size(),
                new Money(household.owed(), currency),
                new Money(household.account().credit(), currency));
    }
}
