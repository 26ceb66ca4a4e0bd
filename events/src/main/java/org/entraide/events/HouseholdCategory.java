package org.entraide.events;

/** What a household is to those who help to pay: subsidies of a package go by it. */
public enum HouseholdCategory {
    ORDINARY,
    /** Has no means; a sponsor usually pays the whole premium. */
    INDIGENT,
    /** Enrolled through a school. */
    PUPIL,
    /** Receives the State's family grant (bourse familiale). */
    FAMILY_GRANT
}
