package org.entraide.launcher.openimis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entraide.events.Money;
import org.entraide.registry.command.RegistryCommand.PublishPackage;

/** Products become benefit packages, as long as we can price and settle them exactly as they say. */
final class Products {

    /** What a product can hold that packages cannot express yet: ignoring it would price or settle it wrongly. */
    private static final List<String> NOT_SUPPORTED = List.of(
            "RegistrationLumpSum",
            "RegistrationFee",
            "GeneralAssemblyLumpSum",
            "GeneralAssemblyFee",
            "StartCycle1",
            "StartCycle2",
            "StartCycle3",
            "StartCycle4",
            "EnrolmentDiscountPerc",
            "RenewalDiscountPerc",
            "WaitingPeriod",
            "GracePeriod",
            "GracePeriodRenewal",
            "DedInsuree",
            "DedOPInsuree",
            "DedIPInsuree",
            "DedTreatment",
            "DedOPTreatment",
            "DedIPTreatment",
            "DedPolicy",
            "DedOPPolicy",
            "DedIPPolicy",
            "MaxInsuree",
            "MaxOPInsuree",
            "MaxIPInsuree",
            "MaxTreatment",
            "MaxOPTreatment",
            "MaxIPTreatment",
            "MaxOPPolicy",
            "MaxIPPolicy",
            "MaxPolicyExtraMember",
            "MaxAmountConsultation",
            "MaxAmountSurgery",
            "MaxAmountDelivery",
            "MaxAmountHospitalization",
            "MaxAmountAntenatal",
            "MaxNoConsultation",
            "MaxNoSurgery",
            "MaxNoDelivery",
            "MaxNoHospitalizaion",
            "MaxNoVisits",
            "MaxNoAntenatal");

    private static final int ADULT_FROM = 18;

    private final List<Row> limits;
    private final Settings settings;

    /** Reads products; {@code limits} are the current rows of their items and services. */
    Products(List<Row> limits, Settings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    PublishPackage command(Row product, String mutual) {
        List<String> beyond = NOT_SUPPORTED.stream().filter(product::isSet).toList();
        if (!beyond.isEmpty()) {
            throw new Unusable("PACKAGE_BEYOND_US", String.join(", ", beyond));
        }
        int members =
                product.optional("Threshold").isPresent() ? product.count("Threshold") : product.count("MemberCount");
        return new PublishPackage(
                mutual,
                product.text("ProductCode"),
                product.text("ProductName"),
                product.date("DateFrom"),
                product.count("InsurancePeriod"),
                money(product, "LumpSum").orElse(settings.money(0)),
                members,
                money(product, "PremiumAdult").orElse(settings.money(0)),
                money(product, "PremiumChild").orElse(settings.money(0)),
                ADULT_FROM,
                patientShare(product),
                money(product, "MaxPolicy").orElse(null));
    }

    private Optional<Money> money(Row product, String name) {
        return product.optional(name).map(_ -> settings.money(product.amount(name, settings.currency())));
    }

    /** Limitation C is the part of the price that is covered, in percent; we need one for the whole package. */
    private int patientShare(Row product) {
        Set<String> covered = new TreeSet<>();
        limits.stream()
                .filter(limit -> limit.has("ProdID", product.id()))
                .flatMap(limit -> Stream.of(
                        limit.text("LimitationType") + " " + limit.count("LimitAdult"),
                        limit.text("LimitationType") + " " + limit.count("LimitChild")))
                .forEach(covered::add);
        if (covered.size() != 1 || !covered.iterator().next().startsWith("C ")) {
            throw new Unusable("PATIENT_SHARE_VARIES", String.join(", ", covered));
        }
        return 100 - Integer.parseInt(covered.iterator().next().substring(2));
    }
}
