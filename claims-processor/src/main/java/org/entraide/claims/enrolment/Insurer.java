package org.entraide.claims.enrolment;

import java.util.List;
import java.util.Map;
import org.entraide.ledger.Indexed;

/**
 * What claims need to know of the mutual itself.
 *
 * @param network whose providers it uses
 * @param country ISO 3166-1 alpha-2 code
 * @param region region or district, by name
 * @param currency in which it pays
 */
public record Insurer(String mutual, String network, String country, String region, String name, String currency)
        implements Indexed {

    public static final String KIND = "mutual";

    /** Index: the network, and the country within it. */
    public static final String WITHIN = "within";

    public static String area(String network, String country) {
        return network + "/" + country;
    }

    @Override
    public Map<String, Object> index() {
        return Map.of(WITHIN, List.of(network, area(network, country)));
    }
}
