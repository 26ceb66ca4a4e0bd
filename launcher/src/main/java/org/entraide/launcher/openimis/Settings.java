package org.entraide.launcher.openimis;

import org.entraide.events.Money;

/**
 * What the database does not say itself.
 *
 * @param source name of the database; part of every idempotency key, so that two databases do not mix
 * @param network network that the mutuals join
 * @param country ISO 3166-1 alpha-2, also the beginning of the mutuals' codes
 * @param currency ISO 4217 code of all amounts
 */
public record Settings(String source, String network, String country, String currency) {

    Money money(long amount) {
        return new Money(amount, currency);
    }

    String key(Row row) {
        return key(row.table(), row.id());
    }

    String key(String table, String row) {
        return source + "/" + table + "/" + row;
    }
}
