package org.entraide.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Diallo, Jallow",
        "Diallo, DIALO",
        "Diop, Joop",
        "Diop, Jop",
        "Traoré, Tarawele",
        "Traoré, Traore",
        "Kouyaté, Couyaté",
        "Cissé, Cisse",
        "Keïta, Keita",
    })
    void spellingsOfOneNameHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mamadou, Mohamed", "Diallo, Diop", "Fall, Ba", "Sow, Sarr", "Awa, Ndèye", "Touré, Traoré"})
    void otherNamesHaveOtherKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }
}
