package org.entraide.registry.household.web;

import org.entraide.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A household in the result of a search, with the member who is meant: as much as tells two of one name apart.
 *
 * @param name of the member; absent when the person was erased
 * @param birthYear of the member
 * @param phone of the member, or else of the subscriber
 * @param subscriber name of who signs, if that is another than the member
 * @param members of the household
 * @param upToDate whether the household owes nothing today (« à jour »)
 */
public record Hit(
        String household,
        String locality,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable String phone,
        @Nullable String subscriber,
        int members,
        boolean upToDate,
        Money owed) {

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "Hit[…]";
    }
}
