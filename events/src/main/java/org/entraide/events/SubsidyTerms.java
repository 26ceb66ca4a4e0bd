package org.entraide.events;

/**
 * A sponsor's part of the premium of one category of households. The household's part is rounded down; the sponsor's is
 * the rest.
 *
 * @param sponsor code of who pays, such as {@code ETAT}
 * @param guaranteed rights open without waiting for the sponsor's money, which is a receivable of the mutual; otherwise
 *     a paid-up household is up to date but its rights stay closed until the money is there
 * @param percent of the premium without the joining fee, 1 to 100
 */
public record SubsidyTerms(HouseholdCategory category, String sponsor, boolean guaranteed, int percent) {}
