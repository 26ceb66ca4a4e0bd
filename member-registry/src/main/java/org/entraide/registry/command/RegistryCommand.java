package org.entraide.registry.command;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverTerms;
import org.entraide.events.DayOfYear;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumTerms;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.events.SubsidyTerms;
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
     * @param currency ISO 4217 code of all amounts, which must be the mutual's
     * @param code the package, such as {@code BASE}
     * @param effectiveFrom later than that of the version before
     * @param cycleStarts days of the year on which periods begin, at most four; none for a free start
     * @param patientSharePercent 0 to 100
     * @param householdCeiling minor units; absent means no limit
     */
    record PublishPackage(
            String mutual,
            String currency,
            String code,
            String name,
            LocalDate effectiveFrom,
            int periodMonths,
            List<DayOfYear> cycleStarts,
            PremiumTerms premium,
            List<SubsidyTerms> subsidies,
            CoverTerms cover,
            int patientSharePercent,
            @Nullable Long householdCeiling)
            implements RegistryCommand {

        public PublishPackage {
            name = Texts.normal(name);
            cycleStarts = List.copyOf(cycleStarts);
            subsidies = List.copyOf(subsidies);
        }
    }

    /**
     * Enrols a household with its first members, of whom exactly one is the subscriber. Its number is allotted.
     *
     * @param locality code or name of the village or quarter
     * @param unlike numbers of households that looked the same and were found to be others
     */
    record EnrolHousehold(
            String mutual,
            String locality,
            HouseholdCategory category,
            LocalDate enrolledOn,
            List<NewMember> members,
            List<String> unlike)
            implements RegistryCommand {

        public EnrolHousehold {
            locality = Texts.normal(locality);
            members = List.copyOf(members);
            unlike = List.copyOf(unlike);
        }

        /** Nobody was compared. */
        public EnrolHousehold(
                String mutual,
                String locality,
                HouseholdCategory category,
                LocalDate enrolledOn,
                List<NewMember> members) {
            this(mutual, locality, category, enrolledOn, members, List.of());
        }
    }

    /**
     * Adds a member to a household; covers that are running or still to come include the member from then on.
     *
     * @param joinedOn first day as a member; of a newborn the day of birth
     * @param newborn whether the member is a child declared after its birth: covered from birth when the package of the
     *     running cover allows so many days, else from today
     * @param unlike numbers of households with somebody who looked the same and was found to be another
     */
    record AddMember(
            String mutual, String household, NewMember member, LocalDate joinedOn, boolean newborn, List<String> unlike)
            implements RegistryCommand {

        public AddMember {
            unlike = List.copyOf(unlike);
        }

        /** Nobody was compared. */
        public AddMember(String mutual, String household, NewMember member, LocalDate joinedOn, boolean newborn) {
            this(mutual, household, member, joinedOn, newborn, List.of());
        }
    }

    /**
     * A member leaves or has died. The subscriber's death or leaving ends nobody else's cover, but somebody else has to
     * be named before a cover is taken out again.
     *
     * @param on last day as a member
     */
    record RemoveMember(String mutual, String household, String member, DepartureReason reason, LocalDate on)
            implements RegistryCommand {}

    /** Names another member of the household as the one who signs and pays. */
    record ChangeSubscriber(String mutual, String household, String member) implements RegistryCommand {}

    /** Puts the household into another category; it counts for covers taken out from now on. */
    record ChangeCategory(String mutual, String household, HouseholdCategory category) implements RegistryCommand {}

    /**
     * Takes out one insurance period of a package, in the version that is in effect on its first day: the first one, a
     * renewal, or a change of package at renewal. Instalments that are due are assessed with it.
     */
    record TakeOutCover(String mutual, String household, String packageCode, LocalDate startsOn)
            implements RegistryCommand {}

    /**
     * The daily run for one household: assesses every instalment due by a day and not assessed yet, with its own due
     * day, and puts credit to it. Late, twice or in pieces: the same in the end.
     */
    record AssessDues(String mutual, String household, LocalDate upTo) implements RegistryCommand {}

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
     * Receives a sponsor's money for the subsidies of one household that have been assessed.
     *
     * @param sponsor code, as in the package
     * @param valueDate day on which the money came; it counts for coverage
     */
    record ReceiveSubsidy(String mutual, String household, String sponsor, Money amount, LocalDate valueDate)
            implements RegistryCommand {}

    /**
     * A person who becomes a member, as far as the ledger knows people.
     *
     * @param member opaque number, see {@link MemberNumbers}
     * @param birthYear absent when not even the year is known
     */
    record NewMember(String member, Sex sex, @Nullable Integer birthYear, Relationship relationship) {}
}
