package org.entraide.registry.mutual.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.entraide.registry.web.MoneyForm;
import org.jspecify.annotations.Nullable;

/** A version of a package as a client sends it. */
record PackageForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable LocalDate effectiveFrom,
        @Nullable Integer periodMonths,
        @Nullable MoneyForm lumpSum,
        @Nullable Integer membersIncluded,
        @Nullable MoneyForm perExtraAdult,
        @Nullable MoneyForm perExtraChild,
        @Nullable Integer adultFromAge,
        @Nullable Integer patientSharePercent,
        @Nullable MoneyForm householdCeiling) {

    PublishPackage command(String mutual) {
        return new PublishPackage(
                mutual,
                required(code, "/code"),
                required(name, "/name"),
                required(effectiveFrom, "/effectiveFrom"),
                required(periodMonths, "/periodMonths"),
                MoneyForm.required(lumpSum, "/lumpSum"),
                required(membersIncluded, "/membersIncluded"),
                MoneyForm.required(perExtraAdult, "/perExtraAdult"),
                MoneyForm.required(perExtraChild, "/perExtraChild"),
                required(adultFromAge, "/adultFromAge"),
                required(patientSharePercent, "/patientSharePercent"),
                MoneyForm.optional(householdCeiling, "/householdCeiling"));
    }
}
