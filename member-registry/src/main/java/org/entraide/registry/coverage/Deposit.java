package org.entraide.registry.coverage;

import java.time.LocalDate;

/**
 * Money that came for a household.
 *
 * @param valueDate day that counts for coverage
 * @param amount minor units of the mutual's currency
 */
public record Deposit(LocalDate valueDate, long amount) {}
