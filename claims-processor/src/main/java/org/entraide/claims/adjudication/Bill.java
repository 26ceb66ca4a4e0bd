package org.entraide.claims.adjudication;

import java.time.LocalDate;
import java.util.List;

/**
 * A claim as the provider billed it.
 *
 * @param careFrom first day of care: the date on which cover, contract and tariff are looked up
 * @param lines in the order of the paper, in which ceilings are used up
 */
public record Bill(
        String member, String provider, LocalDate careFrom, LocalDate careTo, String currency, List<Line> lines) {

    public static final int MAX_LINES = 200;

    /** Most that one claim may ask for, in minor units; sums over millions of claims stay exact. */
    public static final long MAX_BILLED = 1_000_000_000_000L;

    public Bill {
        lines = List.copyOf(lines);
    }

    public long billed() {
        return lines.stream().mapToLong(Line::billed).reduce(0, Math::addExact);
    }
}
