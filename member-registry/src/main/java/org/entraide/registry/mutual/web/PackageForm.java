package org.entraide.registry.mutual.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverTerms;
import org.entraide.events.CoverTerms.Observation;
import org.entraide.events.DayOfYear;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.SubsidyTerms;
import org.entraide.ledger.web.BadRequest;
import org.entraide.ledger.web.Whole;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.jspecify.annotations.Nullable;

/**
 * A version of a package as a client sends it. Amounts are minor units of {@code currency}; lists and what may be zero
 * may be left out.
 */
record PackageForm(
        @Nullable String currency,
        @Nullable String code,
        @Nullable String name,
        @Nullable LocalDate effectiveFrom,
        @Nullable Integer periodMonths,
        @Nullable List<@Nullable DayForm> cycleStarts,
        @Nullable PremiumForm premium,
        @Nullable List<@Nullable SubsidyForm> subsidies,
        @Nullable CoverTermsForm cover,
        @Nullable Integer patientSharePercent,
        @Nullable BigDecimal householdCeiling) {

    PublishPackage command(String mutual) {
        return new PublishPackage(
                mutual,
                required(currency, "/currency"),
                required(code, "/code"),
                required(name, "/name"),
                required(effectiveFrom, "/effectiveFrom"),
                required(periodMonths, "/periodMonths"),
                cycleStarts == null ? List.of() : Whole.items(cycleStarts, "/cycleStarts", DayForm::day),
                required(premium, "/premium").terms(),
                subsidies == null ? List.of() : Whole.items(subsidies, "/subsidies", SubsidyForm::terms),
                cover == null ? CoverTermsForm.NONE.terms() : cover.terms(),
                required(patientSharePercent, "/patientSharePercent"),
                householdCeiling == null ? null : (Long) Whole.number(householdCeiling, "/householdCeiling"));
    }

    /** A day that comes back every year. */
    record DayForm(@Nullable Integer month, @Nullable Integer day) {

        DayOfYear day(String pointer) {
            int inMonth = required(month, pointer + "/month");
            int inDay = required(day, pointer + "/day");
            if (!DayOfYear.exists(inMonth, inDay)) {
                throw BadRequest.of("VALUE_INVALID", pointer);
            }
            return new DayOfYear(inMonth, inDay);
        }
    }

    /** What one period costs. */
    record PremiumForm(
            @Nullable BigDecimal joiningFee,
            @Nullable BigDecimal lumpSum,
            @Nullable Integer membersIncluded,
            @Nullable BigDecimal perExtraAdult,
            @Nullable BigDecimal perExtraChild,
            @Nullable Integer adultFromAge,
            @Nullable Integer instalments,
            @Nullable Frequency frequency,
            @Nullable List<@Nullable DayForm> harvests,
            @Nullable Integer graceDays) {

        PremiumTerms terms() {
            return new PremiumTerms(
                    joiningFee == null ? 0 : Whole.number(joiningFee, "/premium/joiningFee"),
                    Whole.number(lumpSum, "/premium/lumpSum"),
                    required(membersIncluded, "/premium/membersIncluded"),
                    Whole.number(perExtraAdult, "/premium/perExtraAdult"),
                    Whole.number(perExtraChild, "/premium/perExtraChild"),
                    required(adultFromAge, "/premium/adultFromAge"),
                    instalments == null ? 1 : instalments,
                    frequency == null ? Frequency.ANNUAL : frequency,
                    harvests == null ? List.of() : Whole.items(harvests, "/premium/harvests", DayForm::day),
                    orNone(graceDays));
        }
    }

    /** A sponsor's part. */
    record SubsidyForm(
            @Nullable HouseholdCategory category,
            @Nullable String sponsor,
            @Nullable Boolean guaranteed,
            @Nullable Integer percent) {

        SubsidyTerms terms(String pointer) {
            return new SubsidyTerms(
                    required(category, pointer + "/category"),
                    required(sponsor, pointer + "/sponsor"),
                    required(guaranteed, pointer + "/guaranteed"),
                    required(percent, pointer + "/percent"));
        }
    }

    /** When rights open and close. */
    record CoverTermsForm(
            @Nullable Integer observationMonths,
            @Nullable List<@Nullable ObservationForm> observations,
            @Nullable Integer renewalGraceDays,
            @Nullable Integer newbornDays,
            @Nullable Boolean newObservationAfterSuspension,
            @Nullable Boolean suspensionRetroactive) {

        static final CoverTermsForm NONE = new CoverTermsForm(null, null, null, null, null, null);

        CoverTerms terms() {
            return new CoverTerms(
                    orNone(observationMonths),
                    observations == null
                            ? List.of()
                            : Whole.items(observations, "/cover/observations", ObservationForm::observation),
                    orNone(renewalGraceDays),
                    orNone(newbornDays),
                    Boolean.TRUE.equals(newObservationAfterSuspension),
                    Boolean.TRUE.equals(suspensionRetroactive));
        }
    }

    /** Months before one category of care is open. */
    record ObservationForm(
            @Nullable Category category, @Nullable Integer months) {

        Observation observation(String pointer) {
            return new Observation(required(category, pointer + "/category"), required(months, pointer + "/months"));
        }
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
