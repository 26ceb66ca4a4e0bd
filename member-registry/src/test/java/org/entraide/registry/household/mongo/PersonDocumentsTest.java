package org.entraide.registry.household.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonVersion;
import org.junit.jupiter.api.Test;

class PersonDocumentsTest {

    private static final Person AWA =
            new Person("N’Diaye-Sow", "Awa Thérèse", List.of("+221771234567"), "1 234 1985 00012");

    @Test
    void aPersonComesBackAsItWent() {
        Document document = PersonDocuments.of(new PersonVersion("SN-THI-0007", "M", "c", AWA), Instant.EPOCH);
        assertThat(PersonDocuments.person(document)).isEqualTo(AWA);
        assertThat(document.getString("_id")).isEqualTo("M/c");
    }

    @Test
    void searchTokensAreWordsTheirSoundsAndFormsOfPhones() {
        assertThat(PersonDocuments.tokens(AWA))
                .containsExactly(
                        "awa", "therese", "ndiaye", "sow", "diaye", "~thls", "~nj", "~s", "221771234567", "771234567");
    }
}
