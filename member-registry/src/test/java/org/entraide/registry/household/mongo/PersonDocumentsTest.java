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
        Person fatou = new Person("N’Diaye", "Fatou Aï", List.of("+221771234567"), null);
        assertThat(PersonDocuments.tokens(fatou))
                .contains("fatou", "ai", "ndiaye", "diaye", "ndiaye fatou", "fatou ndiaye", "ai ndiaye")
                .contains("~ft", "~nj", "~ft ~nj", "ai ~nj", "221771234567", "771234567")
                .doesNotContain("n", "~", "fatou fatou")
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameOfManyWordsHasFewTokens() {
        Person many = new Person("Ba Be Bi Bo Bu", "Da De Di Do Du Fa Fe", List.of(), null);
        assertThat(PersonDocuments.tokens(many)).hasSizeLessThan(60);
    }
}
