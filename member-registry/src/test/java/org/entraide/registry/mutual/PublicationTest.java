package org.entraide.registry.mutual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.base;
import static org.entraide.registry.Story.publishBase;
import static org.entraide.registry.Story.registerThies;
import static org.entraide.registry.Story.xof;

import java.time.LocalDate;
import java.util.Map;
import org.entraide.events.Money;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PackageTerms;
import org.entraide.registry.Story;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @Test
    void theFirstVersionIsPublished() {
        assertThat(new Story().given(registerThies()).when(publishBase()))
                .containsExactly(new PackagePublished(
                        THI,
                        new PackageTerms("BASE", 1, "Base", NEW_YEAR, 12, 7_000, 5, 2_000, 1_000, 18, 20, 150_000L)));
    }

    @Test
    void versionsAreNumberedPerPackage() {
        Story story = Story.inThies();
        assertThat(story.outcome(base(NEW_YEAR.plusYears(1), 7_500)))
                .isEqualTo(Map.of("package", "BASE", "version", "2"));
    }

    @Test
    void aLaterVersionTakesEffectLater() {
        assertThat(Story.inThies().refused(base(NEW_YEAR, 7_500)))
                .containsExactly("EFFECTIVE_DATE_NOT_LATER /effectiveFrom");
    }

    @Test
    void aMutualThatIsNotThereOffersNothing() {
        assertThat(new Story().refused(publishBase())).containsExactly("MUTUAL_UNKNOWN");
    }

    @Test
    void everyFieldHasItsOwnRefusal() {
        PublishPackage wrong = new PublishPackage(
                THI, "base", " ", LocalDate.of(1066, 1, 1), 61, xof(-1), 31, xof(-2), xof(-3), -1, 101, xof(-4));
        assertThat(Story.inThies().refused(wrong))
                .containsExactly(
                        "PACKAGE_CODE_MALFORMED /code",
                        "TEXT_MISSING /name",
                        "DATE_IMPLAUSIBLE /effectiveFrom",
                        "OUT_OF_RANGE /periodMonths",
                        "OUT_OF_RANGE /membersIncluded",
                        "OUT_OF_RANGE /adultFromAge",
                        "OUT_OF_RANGE /patientSharePercent",
                        "AMOUNT_NEGATIVE /lumpSum",
                        "AMOUNT_NEGATIVE /perExtraAdult",
                        "AMOUNT_NEGATIVE /perExtraChild",
                        "AMOUNT_NEGATIVE /householdCeiling");
    }

    @Test
    void amountsAreInTheMutualsCurrencyAndWithinReason() {
        Money naira = new Money(7_000, "NGN");
        Money fortune = xof(1_000_000_000_001L);
        PublishPackage wrong =
                new PublishPackage(THI, "PLUS", "Plus", NEW_YEAR, 1, naira, 0, fortune, xof(0), 0, 0, null);
        assertThat(Story.inThies().refused(wrong))
                .containsExactly("CURRENCY_OTHER /lumpSum", "AMOUNT_TOO_LARGE /perExtraAdult");
    }
}
