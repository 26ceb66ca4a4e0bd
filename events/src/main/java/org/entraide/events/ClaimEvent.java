package org.entraide.events;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.ProviderEvent.Category;
import org.jspecify.annotations.Nullable;

/** What happens to a claim. Never an act, a drug or a diagnosis: amounts per category and reason codes only. */
public sealed interface ClaimEvent extends Event {

    String mutual();

    /** Claim number within the mutual, such as {@code 001871}. */
    String claim();

    /** First day of care; figures count a claim in its month. */
    LocalDate careFrom();

    /**
     * A provider asks to be paid.
     *
     * @param billed what the provider asks for in all
     */
    record ClaimSubmitted(
            String mutual,
            String claim,
            String member,
            String provider,
            LocalDate careFrom,
            LocalDate careTo,
            LocalDate submittedOn,
            Money billed)
            implements ClaimEvent {}

    /**
     * The claim waits for something not known yet and will be decided by itself when it comes.
     *
     * @param missing what is awaited: {@code member}, {@code package}, {@code provider} or {@code tariff}
     */
    record ClaimPended(String mutual, String claim, LocalDate careFrom, State was, List<String> missing)
            implements ClaimEvent {

        public ClaimPended {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The claim is decided, for the first time or again: what the award was before is replaced by what it is now.
     *
     * @param billed what the provider asks for in all
     * @param before the award of the decision that this one replaces; absent when it is the first
     * @param reasons codes of every rule that cut or refused something
     */
    record ClaimDecided(
            String mutual,
            String claim,
            String member,
            String provider,
            LocalDate careFrom,
            LocalDate decidedOn,
            State was,
            State now,
            Money billed,
            @Nullable Award before,
            Award award,
            List<String> reasons)
            implements ClaimEvent {

        public ClaimDecided {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Who bears what was billed: {@code payable + patientShare + notCharged = billed}.
     *
     * @param payable what the mutual pays the provider
     * @param patientShare what the patient pays
     * @param notCharged what nobody pays: billed above the accepted price
     * @param byCategory the payable amount; categories with nothing payable are left out
     */
    record Award(Money payable, Money patientShare, Money notCharged, List<CategoryAmount> byCategory) {

        public Award {
            byCategory = List.copyOf(byCategory);
        }
    }

    /** Where a claim stands. */
    enum State {
        SUBMITTED,
        PENDED,
        APPROVED,
        PARTLY_APPROVED,
        REJECTED
    }

    /** Payable amount of one category of care. */
    record CategoryAmount(Category category, Money payable) {}
}
