package org.entraide.registry.mutual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.registerThies;

import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.registry.Story;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    @Test
    void aMutualEntersTheInventory() {
        assertThat(new Story().when(registerThies()))
                .containsExactly(new MutualRegistered("SN-THI-0007", "WA", "SN", "Thiès", "And Faju", "XOF"));
    }

    @Test
    void aMutualIsRegisteredOnce() {
        assertThat(new Story().given(registerThies()).refused(registerThies()))
                .containsExactly("MUTUAL_EXISTS /mutual");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(new Story().refused(new RegisterMutual("sn-7", "w a", "XX", " ", "", "FCFA")))
                .containsExactly(
                        "MUTUAL_CODE_MALFORMED /mutual",
                        "NETWORK_CODE_MALFORMED /network",
                        "COUNTRY_UNKNOWN /country",
                        "CURRENCY_UNKNOWN /currency",
                        "TEXT_MISSING /region",
                        "TEXT_MISSING /name");
    }

    @Test
    void theCodeBeginsWithTheCountry() {
        assertThat(new Story().refused(new RegisterMutual("SN-THI-0007", "WA", "ML", "Kayes", "Jigi", "XOF")))
                .containsExactly("COUNTRY_NOT_OF_CODE /country");
    }

    @Test
    void spacesAndDecomposedAccentsAreWrittenInOneWay() {
        RegisterMutual typed = new RegisterMutual("SN-THI-0007", "WA", "SN", " Thie\u0300s ", "And\u00a0  Faju", "XOF");
        assertThat(typed).isEqualTo(registerThies());
    }
}
