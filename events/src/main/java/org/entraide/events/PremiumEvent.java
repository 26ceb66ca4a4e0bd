package org.entraide.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What households and their sponsors owe and pay. Of every household and at any time: dues = payments + subsidies +
 * arrears − credit.
 */
public sealed interface PremiumEvent extends Event {

    String mutual();

    String household();

    /**
     * A household takes out one insurance period. Nothing of its plan is owed before it is assessed.
     *
     * @param cover number of the cover, such as {@code 000012-2}
     * @param from first day of the insurance period
     * @param to last day of the insurance period
     * @param premium of the whole period, the household's and the sponsor's part together, without joining fee
     * @param sponsor who pays the subsidies of the plan; absent without subsidy
     * @param guaranteed whether rights open without waiting for the sponsor's money; false without sponsor
     * @param plan the instalments, in order of their due days; number 0 is the joining fee
     */
    record CoverTakenOut(
            String mutual,
            String household,
            String cover,
            String packageCode,
            int packageVersion,
            LocalDate from,
            LocalDate to,
            Money premium,
            @Nullable String sponsor,
            boolean guaranteed,
            List<Instalment> plan)
            implements PremiumEvent {

        public CoverTakenOut {
            plan = List.copyOf(plan);
        }
    }

    /**
     * One instalment of a cover's plan is owed now.
     *
     * @param instalment its number in the plan; 0 is the joining fee
     * @param dueOn day on which it is owed, also when it is assessed later
     * @param due the household's part
     * @param subsidy the sponsor's part
     */
    record PremiumAssessed(
            String mutual, String household, String cover, int instalment, LocalDate dueOn, Money due, Money subsidy)
            implements PremiumEvent {}

    /**
     * Money received from a household.
     *
     * @param receipt gapless number of its series, such as {@code T3-000123}
     * @param valueDate day that counts for coverage
     * @param bookedOn day that counts for the cash book
     * @param settlements what it paid off of what is assessed, oldest due first
     * @param credit what remains as the household's credit, earlier credit included
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
     * Credit that earlier payments left was put to an instalment that has been assessed. No money came: those payments
     * were told of, with their whole amount, when they were made.
     *
     * @param on day on which it was put to the instalment
     * @param credit what remains as the household's credit
     */
    record CreditApplied(String mutual, String household, Settlement settlement, LocalDate on, Money credit)
            implements PremiumEvent {}

    /**
     * Money of a sponsor for a household's assessed subsidies; never more than these.
     *
     * @param valueDate day that counts for coverage
     * @param bookedOn day that counts for the cash book
     * @param settlements oldest due first; their sum is the amount
     */
    record SubsidyApplied(
            String mutual,
            String household,
            String sponsor,
            LocalDate valueDate,
            LocalDate bookedOn,
            Money amount,
            List<Settlement> settlements)
            implements PremiumEvent {

        public SubsidyApplied {
            settlements = List.copyOf(settlements);
        }
    }

    /** How the money came. */
    enum PaymentMethod {
        CASH,
        BANK,
        MOBILE_MONEY
    }

    /**
     * One part of what a cover costs.
     *
     * @param number 1, 2, 3…; 0 is the joining fee
     * @param due the household's part
     * @param subsidy the sponsor's part
     */
    record Instalment(int number, LocalDate dueOn, Money due, Money subsidy) {}

    /** The part of a payment that went to one instalment of a cover. */
    record Settlement(String cover, int instalment, Money amount) {}
}
