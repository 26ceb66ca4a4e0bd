package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.launcher.SimulatedClock;
import org.entraide.launcher.demo.DemoNetwork;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo through the real services, store and Kafka: two years of every mutual. */
class WholeNetworkTest {

    @TempDir
    Path data;

    @Test
    void theHubShowsOfEveryMutualAndMonthWhatAllEventsAddUpTo() throws Exception {
        SimulatedClock clock = Rig.demoTime();
        try (Rig rig = new Rig(data, clock)) {
            DemoNetwork demo = new DemoNetwork(rig.registry(), rig.claims(), clock, Rig.TODAY);
            DemoNetwork.Filled filled = demo.fill(0, (_, _) -> {});
            assertThat(filled.mutuals()).isGreaterThanOrEqualTo(12);
            rig.settled();

            Reference published = rig.published();
            assertThat(published.mutuals()).hasSize(filled.mutuals());
            assertThat(published.balances())
                    .as("dues = money + arrears − credit")
                    .isTrue();
            assertThat(rig.figures()).isEqualTo(published.figures(Rig.FIVE_YEARS.months()));
            for (String mutual : published.mutuals()) {
                assertThat(Books.balance(rig.registry().bureau().views(), mutual))
                        .isPositive();
            }

            Map<String, String> ledgers = rig.lastBlocks();
            demo.fill(DemoNetwork.fortnights() - 3, (_, _) -> {});
            assertThat(rig.lastBlocks())
                    .as("what was cut off and is entered again")
                    .isEqualTo(ledgers);
            aProviderIsContractedToday(rig);
        }
    }

    /** The network's own ledger was last written long ago. */
    private static void aProviderIsContractedToday(Rig rig) {
        ContractProvider contract = new ContractProvider(
                DemoNetwork.NETWORK, "CS-NEW", "Nouveau centre", Level.CENTRE, "Thiès", "T-XOF", Rig.TODAY);
        assertThat(rig.claims()
                        .ledgers()
                        .ask(
                                DemoNetwork.NETWORK,
                                Request.keyed(DemoNetwork.NETWORK, "test", "new", contract, Lane.PEOPLE, null)))
                .isInstanceOf(Answer.Accepted.class);
    }
}
