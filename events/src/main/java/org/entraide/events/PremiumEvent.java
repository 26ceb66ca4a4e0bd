package org.entraide.events;

import java.time.LocalDate;
import java.util.List;

/** What households owe and pay. */
public sealed interface PremiumEvent extends Event {

    String mutual();

    String household();

    /**
     * A premium is owed for one cover.
     *
     * @param cover number of the cover it buys
     * @param from first day of the insurance period
     * @param to last day of the insurance period
     * @param dueOn day on which it is owed
     */
    record PremiumAssessed(
            String mutual,
            String household,
            String cover,
            String packageCode,
            int packageVersion,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            Money due)
            implements PremiumEvent {}

    /**
     * Money received from a household.
     *
     * @param receipt gapless number of its series, such as {@code T3-000123}
     * @param valueDate day that counts for coverage
     * @param bookedOn day that counts for the cash book
     * @param settlements what it paid off, oldest due first
     * @param credit what remains as the household's credit
     */
    record PremiumPaid(
            String mutual,
            String household,
            String receipt,
            PaymentMethod method,
            LocalDate valueDate,
            LocalDate bookedOn,
            Money amount,
            List<Settlement> settlements,
            Money credit)
            implements PremiumEvent {

        public PremiumPaid {
            settlements = List.copyOf(settlements);
        }
    }

    /**
     * Credit that earlier payments left was put to a cover's premium. No money came: those payments were told of, with
     * their whole amount, when they were made.
     *
     * @param valueDate day that counts for coverage: the latest value date of the money that the credit came from
     * @param bookedOn day on which it was put to the cover
     * @param amount what it paid off
     * @param credit what remains as the household's credit
     */
    record CreditApplied(
            String mutual,
            String household,
            String cover,
            LocalDate valueDate,
            LocalDate bookedOn,
            Money amount,
            Money credit)
            implements PremiumEvent {}

    /** How the money came. */
    enum PaymentMethod {
        CASH,
        BANK,
        MOBILE_MONEY
    }

    /** The part of a payment that went to one cover's premium. */
    record Settlement(String cover, Money amount) {}
}
