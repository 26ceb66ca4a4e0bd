package org.entraide.claims.command;

import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.adjudication.Line;
import org.entraide.events.Event;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.ledger.EventId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a claims ledger. */
public sealed interface ClaimsCommand {

    /** The ledger that takes the command: the code of a network or of a mutual. */
    String ledger();

    /**
     * Agree with a provider that members may be treated under a tariff. A later contract of the same provider replaces
     * the earlier one from its first day on. The tariff may be published afterwards.
     *
     * @param provider code within the network
     * @param region region or district, by name
     * @param from first day of the contract
     */
    record ContractProvider(
            String network, String provider, String name, Level level, String region, String tariff, LocalDate from)
            implements ClaimsCommand {

        @Override
        public String ledger() {
            return network;
        }
    }

    /**
     * Publish the next version of a tariff, which replaces the one before from its effective date on.
     *
     * @param effectiveFrom later than that of the version before
     * @param prices in minor units of the currency; an act not listed cannot be paid
     */
    record PublishTariff(String network, String tariff, LocalDate effectiveFrom, String currency, List<Price> prices)
            implements ClaimsCommand {

        public PublishTariff {
            prices = List.copyOf(prices);
        }

        @Override
        public String ledger() {
            return network;
        }
    }

    /**
     * Note an event of the registry. Always accepted, even when it says nothing that claims need, so that the
     * watermark of its stream moves; pended claims that it completes are decided with it.
     *
     * @param source id of the event; its ledger is the mutual's
     */
    record Note(EventId source, Event event) implements ClaimsCommand {

        @Override
        public String ledger() {
            return source.ledger();
        }
    }

    /**
     * Ask a mutual to pay for care.
     *
     * @param externalReference the provider's own number of the invoice: sent again, it is the same claim
     * @param careFrom first day of care, on which cover, contract and tariff are looked up
     * @param depositedOn when the paper was handed in
     * @param currency ISO 4217 code of the unit prices, which must be the mutual's
     */
    record SubmitClaim(
            String mutual,
            String member,
            String provider,
            @Nullable String externalReference,
            LocalDate careFrom,
            LocalDate careTo,
            @Nullable LocalDate depositedOn,
            String currency,
            List<Line> lines)
            implements ClaimsCommand {

        public SubmitClaim {
            lines = List.copyOf(lines);
        }

        @Override
        public String ledger() {
            return mutual;
        }
    }

    /** Decide a pended claim if what it waited for is there now. */
    record Reconsider(String mutual, String claim) implements ClaimsCommand {

        @Override
        public String ledger() {
            return mutual;
        }
    }
}
