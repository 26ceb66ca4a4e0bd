package org.entraide.registry.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.PersonToEnrol;
import org.jspecify.annotations.Nullable;

/**
 * A household of a list, read: what becomes commands. The keys of the commands follow from the mutual and the reference
 * alone, so that a household is enrolled, covered and credited once, whoever imports which file how often.
 *
 * @param reference of the household in the old list
 * @param cover absent when the list names no package
 * @param payment absent when nothing was paid before
 */
public record Listed(
        String reference,
        String locality,
        HouseholdCategory category,
        LocalDate enrolledOn,
        List<PersonToEnrol> people,
        @Nullable Cover cover,
        @Nullable Payment payment) {

    /** Receipts of opening payments are numbered in a series of their own. */
    static final String SERIES = "LISTE";

    public Listed {
        people = List.copyOf(people);
    }

    /** The cover with which the household comes. */
    public record Cover(String packageCode, LocalDate startsOn) {}

    /**
     * What the household paid before.
     *
     * @param amountMinor in the mutual's currency
     * @param receipt number of the paper receipt
     */
    public record Payment(
            long amountMinor, LocalDate on, @Nullable String receipt) {}

    public String key() {
        return "list household " + reference;
    }

    public String coverKey() {
        return "list cover " + reference;
    }

    public String paymentKey() {
        return "list payment " + reference;
    }

    /** @param numbers of the members, in their order */
    public EnrolHousehold enrol(String mutual, List<String> numbers) {
        List<NewMember> members = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            members.add(people.get(at).as(numbers.get(at)));
        }
        return new EnrolHousehold(mutual, locality, category, enrolledOn, members);
    }

    public Optional<TakeOutCover> cover(String mutual, String household) {
        return Optional.ofNullable(cover)
                .map(taken -> new TakeOutCover(mutual, household, taken.packageCode(), taken.startsOn()));
    }

    public Optional<TakePayment> payment(String mutual, String household, String currency) {
        return Optional.ofNullable(payment)
                .map(paid -> new TakePayment(
                        mutual,
                        household,
                        SERIES,
                        PaymentMethod.CASH,
                        new Money(paid.amountMinor(), currency),
                        paid.on(),
                        paid.receipt()));
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "Listed[…]";
    }
}
