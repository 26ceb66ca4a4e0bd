package org.entraide.registry.mutual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.events.PremiumTerms.Frequency.MONTHLY;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.base;
import static org.entraide.registry.Story.offer;
import static org.entraide.registry.Story.publishBase;
import static org.entraide.registry.Story.registerThies;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.entraide.events.CoverTerms;
import org.entraide.events.CoverTerms.Observation;
import org.entraide.events.DayOfYear;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.SubsidyTerms;
import org.entraide.registry.Story;
import org.entraide.registry.Story.Payments;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @Test
    void theFirstVersionIsPublished() {
        assertThat(new Story().given(registerThies()).when(publishBase()))
                .singleElement()
                .isInstanceOfSatisfying(PackagePublished.class, published -> {
                    assertThat(published.terms().version()).isEqualTo(1);
                    assertThat(published.terms().effectiveFrom()).isEqualTo(NEW_YEAR);
                    assertThat(published.terms().premium())
                            .isEqualTo(publishBase().premium());
                    assertThat(published.terms().cover()).isEqualTo(Story.AT_ONCE);
                    assertThat(published.terms().householdCeiling()).isEqualTo(150_000L);
                });
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
        PremiumTerms premium = new PremiumTerms(-1, -1, 31, -2, -3, -1, 0, Frequency.HARVEST, List.of(), -1);
        CoverTerms cover = new CoverTerms(-1, List.of(new Observation(Category.DELIVERY, 61)), 367, -1, false, false);
        List<SubsidyTerms> subsidies = List.of(
                new SubsidyTerms(HouseholdCategory.INDIGENT, "etat", true, 101),
                new SubsidyTerms(HouseholdCategory.INDIGENT, "ETAT", true, 100));
        List<DayOfYear> starts = Collections.nCopies(5, new DayOfYear(1, 1));
        PublishPackage wrong = new PublishPackage(
                THI, "XOF", "base", " ", LocalDate.of(1066, 1, 1), 61, starts, premium, subsidies, cover, 101, -4L);
        assertThat(Story.inThies().refused(wrong))
                .containsExactlyInAnyOrder(
                        "PACKAGE_CODE_MALFORMED /code",
                        "TEXT_MISSING /name",
                        "DATE_IMPLAUSIBLE /effectiveFrom",
                        "OUT_OF_RANGE /periodMonths",
                        "CYCLES_TOO_MANY /cycleStarts",
                        "OUT_OF_RANGE /patientSharePercent",
                        "OUT_OF_RANGE /premium/membersIncluded",
                        "OUT_OF_RANGE /premium/adultFromAge",
                        "OUT_OF_RANGE /premium/graceDays",
                        "OUT_OF_RANGE /premium/instalments",
                        "HARVESTS_MISSING /premium/harvests",
                        "OUT_OF_RANGE /subsidies/0/percent",
                        "SPONSOR_MALFORMED /subsidies/0/sponsor",
                        "SUBSIDY_TWICE /subsidies/0/category",
                        "SUBSIDY_TWICE /subsidies/1/category",
                        "OUT_OF_RANGE /cover/observationMonths",
                        "OUT_OF_RANGE /cover/renewalGraceDays",
                        "OUT_OF_RANGE /cover/newbornDays",
                        "OUT_OF_RANGE /cover/observations/0/months",
                        "AMOUNT_NEGATIVE /premium/joiningFee",
                        "AMOUNT_NEGATIVE /premium/lumpSum",
                        "AMOUNT_NEGATIVE /premium/perExtraAdult",
                        "AMOUNT_NEGATIVE /premium/perExtraChild",
                        "AMOUNT_NEGATIVE /householdCeiling");
    }

    @Test
    void amountsAreInTheMutualsCurrencyAndWithinReason() {
        PublishPackage good = offer("PLUS", NEW_YEAR, 1_000_000_000_001L, Story.ONCE, Story.AT_ONCE);
        PublishPackage wrong = new PublishPackage(
                THI,
                "NGN",
                good.code(),
                good.name(),
                good.effectiveFrom(),
                good.periodMonths(),
                good.cycleStarts(),
                good.premium(),
                good.subsidies(),
                good.cover(),
                good.patientSharePercent(),
                good.householdCeiling());
        assertThat(Story.inThies().refused(wrong))
                .containsExactly("CURRENCY_OTHER /currency", "AMOUNT_TOO_LARGE /premium/lumpSum");
    }

    @Test
    void thePlanFitsThePeriod() {
        assertThat(Story.inThies().refused(offer("M", NEW_YEAR, 1, Payments.in(13, MONTHLY, 0), Story.AT_ONCE)))
                .containsExactly("PLAN_BEYOND_PERIOD /premium/instalments");
        assertThat(Story.inThies().outcome(offer("M", NEW_YEAR, 1, Payments.in(12, MONTHLY, 0), Story.AT_ONCE)))
                .containsEntry("version", "1");
    }
}
