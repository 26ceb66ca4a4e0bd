package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScopeTest {
    private final Scope network = new Scope.Network("WA");
    private final Scope senegal = new Scope.Country("WA", "SN");
    private final Scope thies = new Scope.Mutual("SN-THI-0007");

    @Test
    void aNetworkCoversItsCountriesAndMutualsAndNoOtherNetwork() {
        assertThat(network.coversNetwork("WA")).isTrue();
        assertThat(network.coversCountry("WA", "ML")).isTrue();
        assertThat(network.coversMutual("WA", "ML", "ML-SIK-0001")).isTrue();
        assertThat(network.coversNetwork("EA")).isFalse();
        assertThat(network.coversCountry("EA", "ML")).isFalse();
        assertThat(network.coversMutual("EA", "ML", "ML-SIK-0001")).isFalse();
    }

    @Test
    void aCountryCoversItsMutualsAlone() {
        assertThat(senegal.coversCountry("WA", "SN")).isTrue();
        assertThat(senegal.coversMutual("WA", "SN", "SN-THI-0007")).isTrue();
        assertThat(senegal.coversNetwork("WA")).isFalse();
        assertThat(senegal.coversCountry("WA", "ML")).isFalse();
        assertThat(senegal.coversCountry("EA", "SN")).isFalse();
        assertThat(senegal.coversMutual("WA", "ML", "ML-SIK-0001")).isFalse();
        assertThat(senegal.coversMutual("EA", "SN", "SN-THI-0007")).isFalse();
    }

    @Test
    void aMutualCoversItselfAlone() {
        assertThat(thies.coversMutual("WA", "SN", "SN-THI-0007")).isTrue();
        assertThat(thies.coversMutual("WA", "SN", "SN-THI-0008")).isFalse();
        assertThat(thies.coversMutual("WA", "SN", "SN-THI-00071")).isFalse();
        assertThat(thies.coversCountry("WA", "SN")).isFalse();
        assertThat(thies.coversNetwork("WA")).isFalse();
    }

    @Test
    void aCountryThatDoesNotFitTheMutualOpensNothing() {
        assertThat(senegal.coversMutual("WA", "SN", "ML-SIK-0001")).isFalse();
        assertThat(network.coversMutual("WA", "SN", "ML-SIK-0001")).isFalse();
        assertThat(thies.coversMutual("WA", "ML", "SN-THI-0007")).isFalse();
    }

    @Test
    void whatIsOutsideIsAnsweredAsIfItWereNotThere() {
        assertThatCode(() -> thies.requireMutual("WA", "SN", "SN-THI-0007")).doesNotThrowAnyException();
        assertThatThrownBy(() -> thies.requireMutual("WA", "SN", "SN-DKR-0001")).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> senegal.requireCountry("WA", "ML")).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> senegal.requireNetwork("WA")).isInstanceOf(NotInScope.class);
    }

    @Test
    void impossibleCodesAreNoScope() {
        assertThatThrownBy(() -> new Scope.Network("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Country("WA", "sn")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Mutual("THI")).isInstanceOf(IllegalArgumentException.class);
    }
}
