package org.entraide.launcher.openimis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entraide.events.CoverTerms;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
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
        PremiumTerms premium = new PremiumTerms(
                0,
                money(product, "LumpSum"),
                members,
                money(product, "PremiumAdult"),
                money(product, "PremiumChild"),
                ADULT_FROM,
                1,
                Frequency.ANNUAL,
                List.of(),
                0);
        return new PublishPackage(
                mutual,
                settings.currency(),
                product.text("ProductCode"),
                product.text("ProductName"),
                product.date("DateFrom"),
                product.count("InsurancePeriod"),
                List.of(),
                premium,
                List.of(),
                new CoverTerms(0, List.of(), 0, 0, false, false),
                patientShare(product),
                product.optional("MaxPolicy").isPresent() ? (Long) money(product, "MaxPolicy") : null);
    }

    private long money(Row product, String name) {
        return product.optional(name).isPresent() ? product.amount(name, settings.currency()) : 0;
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
