package org.entraide.claims.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entraide.events.ProviderEvent.Level;

/**
 * A provider of care.
 *
 * @param contracts by first day, earliest first; at least one
 */
public record Provider(
        String network, String provider, String name, Level level, String region, List<Contract> contracts) {

    public Provider {
        contracts = List.copyOf(contracts);
    }

    /** The contract in force on a day. */
    public Optional<Contract> on(LocalDate day) {
        return contracts.stream()
                .filter(contract -> !contract.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
