package org.entraide.claims.network;

import java.time.LocalDate;

/** A provider's contract: from this day on, until the next one begins, this tariff applies. */
public record Contract(String tariff, LocalDate from) {}
