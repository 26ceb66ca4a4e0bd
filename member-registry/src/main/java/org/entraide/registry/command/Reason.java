package org.entraide.registry.command;

import org.entraide.ledger.Refusal;

/** Every reason for which the registry refuses. The names are stable codes and the keys of the texts for clerks. */
public enum Reason {
    // texts, numbers, dates
    TEXT_MISSING,
    /** Details: most characters. */
    TEXT_TOO_LONG,
    /** Details: least, most. */
    OUT_OF_RANGE,
    /** Details: first and last day that are accepted. */
    DATE_IMPLAUSIBLE,
    DATE_IN_FUTURE,
    /** Typed on a page. */
    DATE_UNREADABLE,
    // amounts
    AMOUNT_NEGATIVE,
    /** Typed on a page. */
    AMOUNT_UNREADABLE,
    /** Typed on a page. */
    YEAR_UNREADABLE,
    /** Nothing of a list was chosen on a page. */
    CHOICE_MISSING,
    /** The same form was sent before with something else in it. */
    SENT_ALREADY,
    // lists to import
    RELATIONSHIP_UNREADABLE,
    SEX_UNREADABLE,
    CATEGORY_UNREADABLE,
    /** A spreadsheet wrote a long number as 2,21E+11. */
    PHONE_SHORTENED,
    /** Details: most members, members in the list. */
    MEMBERS_TOO_MANY,
    /** Details: the earlier line. */
    PERSON_TWICE,
    /** Details: the line that says otherwise. */
    HOUSEHOLD_DIFFERS,
    /** Details: number of the household that was imported under this reference. */
    IMPORTED_OTHERWISE,
    IMPORT_FAILED,
    // payments
    AMOUNT_NOT_POSITIVE,
    AMOUNT_TOO_LARGE,
    /** Details: the mutual's currency. */
    CURRENCY_OTHER,
    // mutuals
    MUTUAL_UNKNOWN,
    MUTUAL_EXISTS,
    MUTUAL_CODE_MALFORMED,
    NETWORK_CODE_MALFORMED,
    COUNTRY_UNKNOWN,
    /** Details: country in the code. */
    COUNTRY_NOT_OF_CODE,
    CURRENCY_UNKNOWN,
    // packages
    PACKAGE_CODE_MALFORMED,
    /** Details: effective date of the version before. */
    EFFECTIVE_DATE_NOT_LATER,
    /** Details: most versions a mutual may have. */
    PACKAGES_FULL,
    /** The plan of instalments does not fit the insurance period. */
    PLAN_BEYOND_PERIOD,
    HARVESTS_MISSING,
    /** Details: most days a year. */
    CYCLES_TOO_MANY,
    /** Two subsidies of one category. */
    SUBSIDY_TWICE,
    SPONSOR_MALFORMED,
    PACKAGE_UNKNOWN,
    /** Details: first day on which the package can start. */
    PACKAGE_NOT_IN_EFFECT,
    // households and members
    HOUSEHOLD_UNKNOWN,
    LOCALITY_MALFORMED,
    SUBSCRIBER_NOT_ONE,
    /** Details: most members. */
    HOUSEHOLD_FULL,
    MEMBER_NUMBER_MALFORMED,
    MEMBER_NUMBER_TAKEN,
    /** Details: first and last year that are accepted. */
    BIRTH_YEAR_IMPLAUSIBLE,
    /** Details: day of the household's enrolment. */
    JOINED_BEFORE_HOUSEHOLD,
    NEWBORN_IS_A_CHILD,
    MEMBER_NOT_IN_HOUSEHOLD,
    /** Details: day of joining. */
    LEFT_BEFORE_JOINED,
    SUBSCRIBER_ALREADY,
    /** The subscriber has died or left; another member has to be named first. */
    SUBSCRIBER_MISSING,
    CATEGORY_ALREADY,
    // people
    PHONE_IMPLAUSIBLE,
    /** Details: most phones. */
    PHONES_TOO_MANY,
    NATIONAL_ID_MALFORMED,
    // covers and payments
    /** Details: the other cover's number, first and last day. */
    COVER_OVERLAPS,
    /** Details: the next day on which a period may begin. */
    START_NOT_IN_CYCLE,
    /** No instalment is waiting to be assessed. */
    NOTHING_DUE,
    SPONSOR_UNKNOWN,
    /** Details: what the sponsor owes, in minor units. */
    SUBSIDY_BEYOND_DUE,
    /** Details: days after which the number of the paper receipt is needed. */
    REFERENCE_NEEDED,
    SERIES_MALFORMED,
    REFERENCE_MALFORMED;

    /**
     * The refusal of a field.
     *
     * @param pointer JSON pointer to it; empty for the whole request
     * @param details what the text names, in its order
     */
    public Refusal at(String pointer, Object... details) {
        return Refusal.of(name(), pointer, details);
    }
}
