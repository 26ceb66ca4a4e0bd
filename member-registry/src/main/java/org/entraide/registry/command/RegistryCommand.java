package org.entraide.registry.command;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.jspecify.annotations.Nullable;

/** What the ledger of a mutual can be asked to do. Its ledger is the mutual's code. Never a name or a phone number. */
public sealed interface RegistryCommand {

    /** Code of the mutual, which is also its ledger. */
    String mutual();

    /**
     * Opens the ledger of a mutual.
     *
     * @param mutual {@code SN-THI-0007}: country, two to six letters or digits for the place, four digits
     * @param network code of the network it belongs to
     * @param country ISO 3166-1 alpha-2
     * @param currency ISO 4217
     */
    record RegisterMutual(String mutual, String network, String country, String region, String name, String currency)
            implements RegistryCommand {

        public RegisterMutual {
            region = Texts.normal(region);
            name = Texts.normal(name);
        }
    }

    /**
     * Offers the next version of a benefit package; the version number is allotted.
     *
     * @param code the package, such as {@code BASE}
     * @param effectiveFrom later than that of the version before
     * @param lumpSum premium of a household up to {@code membersIncluded} members
     * @param patientSharePercent 0 to 100
     * @param householdCeiling absent means no limit
     */
    record PublishPackage(
            String mutual,
            String code,
            String name,
            LocalDate effectiveFrom,
            int periodMonths,
            Money lumpSum,
            int membersIncluded,
            Money perExtraAdult,
            Money perExtraChild,
            int adultFromAge,
            int patientSharePercent,
            @Nullable Money householdCeiling)
            implements RegistryCommand {

        public PublishPackage {
            name = Texts.normal(name);
        }
    }

    /**
     * Enrols a household with its first members, of whom exactly one is the subscriber. Its number is allotted.
     *
     * @param locality code or name of the village or quarter
     */
    record EnrolHousehold(String mutual, String locality, LocalDate enrolledOn, List<NewMember> members)
            implements RegistryCommand {

        public EnrolHousehold {
            locality = Texts.normal(locality);
            members = List.copyOf(members);
        }
    }

    /** Adds a member to a household; covers that are running or still to come include the member from then on. */
    record AddMember(String mutual, String household, NewMember member, LocalDate joinedOn)
            implements RegistryCommand {}

    /** Takes out one insurance period of a package, in the version that is in effect on its first day. */
    record TakeOutCover(String mutual, String household, String packageCode, LocalDate startsOn)
            implements RegistryCommand {}

    /**
     * Receives money from a household and gives a receipt.
     *
     * @param series of the receipt: a desk, a device or a paper booklet has its own, one to six letters or digits
     * @param valueDate day on which the money came; it counts for coverage
     * @param reference number on a paper receipt or of the operator; nothing personal
     */
    record TakePayment(
            String mutual,
            String household,
            String series,
            PaymentMethod method,
            Money amount,
            LocalDate valueDate,
            @Nullable String reference)
            implements RegistryCommand {}

    /**
     * A person who becomes a member, as far as the ledger knows people.
     *
     * @param member opaque number, see {@link MemberNumbers}
     * @param birthYear absent when not even the year is known
     */
    record NewMember(String member, Sex sex, @Nullable Integer birthYear, Relationship relationship) {}
}
