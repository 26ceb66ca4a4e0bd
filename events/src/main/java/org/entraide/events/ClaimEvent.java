package org.entraide.events;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.ProviderEvent.Category;

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
     * The claim is decided: {@code payable + patientShare + notCharged = billed}.
     *
     * @param payable what the mutual pays the provider
     * @param patientShare what the patient pays
     * @param notCharged what nobody pays: billed above the accepted price
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
            Money payable,
            Money patientShare,
            Money notCharged,
            List<CategoryAmount> byCategory,
            List<String> reasons)
            implements ClaimEvent {

        public ClaimDecided {
            byCategory = List.copyOf(byCategory);
            reasons = List.copyOf(reasons);
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
