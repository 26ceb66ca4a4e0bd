package org.entraide.registry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.HouseholdCategoryChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.EnrolmentEvent.SubscriberChanged;
import org.entraide.events.Event;
import org.entraide.events.MutualEvent;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumEvent;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.ledger.Book;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Facts;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Sheet;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.AddMember;
import org.entraide.registry.command.RegistryCommand.AssessDues;
import org.entraide.registry.command.RegistryCommand.ChangeCategory;
import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.entraide.registry.command.RegistryCommand.ReceiveSubsidy;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.Changing;
import org.entraide.registry.household.Enrolment;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Joining;
import org.entraide.registry.household.Leaving;
import org.entraide.registry.household.LikenessDismissed;
import org.entraide.registry.household.MemberPlace;
import org.entraide.registry.household.ReceiptReferenced;
import org.entraide.registry.household.Trail;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Numbers;
import org.entraide.registry.mutual.Publication;
import org.entraide.registry.mutual.Registration;
import org.entraide.registry.premium.Assessing;
import org.entraide.registry.premium.Covering;
import org.entraide.registry.premium.Receiving;
import org.entraide.registry.premium.Subsidising;
import org.jspecify.annotations.Nullable;

/** The rules of a mutual's ledger: which capability decides a command, and which folios its events are folded into. */
public final class RegistryBook implements Book<RegistryCommand, Event> {

    /** One for all: what reading an event has taught it about a type holds for the next. */
    private final RegistryFacts facts = new RegistryFacts();

    @Override
    public Set<String> folios(RegistryCommand command, Folios known) {
        String mutual = command.mutual();
        return switch (command) {
            case RegisterMutual _, PublishPackage _ -> Set.of(Mutual.key(mutual));
            case EnrolHousehold enrol -> {
                Set<String> keys = new HashSet<>(Set.of(Mutual.key(mutual), Numbers.households(mutual)));
                enrol.members().stream().map(NewMember::member).forEach(member -> keys.add(place(mutual, member)));
                yield keys;
            }
            case RemoveMember remove -> Set.of(Household.key(mutual, remove.household()));
            case ChangeSubscriber change -> Set.of(Household.key(mutual, change.household()));
            case ChangeCategory change -> Set.of(Household.key(mutual, change.household()));
            case AssessDues assess -> Set.of(Mutual.key(mutual), Household.key(mutual, assess.household()));
            case ReceiveSubsidy subsidy -> Set.of(Mutual.key(mutual), Household.key(mutual, subsidy.household()));
            case AddMember add ->
                Set.of(
                        Household.key(mutual, add.household()),
                        place(mutual, add.member().member()));
            case TakeOutCover cover -> Set.of(Mutual.key(mutual), Household.key(mutual, cover.household()));
            case TakePayment payment ->
                Set.of(
                        Mutual.key(mutual),
                        Household.key(mutual, payment.household()),
                        Numbers.receipts(mutual, payment.series()));
        };
    }

    @Override
    public Decision<Event> decide(RegistryCommand command, Folios folios, LocalDate today) {
        return switch (command) {
            case RegisterMutual register -> Registration.decide(register, folios);
            case PublishPackage publish -> Publication.decide(publish, folios, today);
            case EnrolHousehold enrol -> Enrolment.decide(enrol, folios, today);
            case AddMember add -> Joining.decide(add, folios, today);
            case TakeOutCover cover -> Covering.decide(cover, folios, today);
            case AssessDues assess -> Assessing.decide(assess, folios, today);
            case TakePayment payment -> Receiving.decide(payment, folios, today);
            case ReceiveSubsidy subsidy -> Subsidising.decide(subsidy, folios, today);
            case RemoveMember remove -> Leaving.decide(remove, folios, today);
            case ChangeSubscriber change -> Changing.decide(change, folios, today);
            case ChangeCategory change -> Changing.decide(change, folios);
        };
    }

    @Override
    public void evolve(Event event, Sheet sheet) {
        switch (event) {
            case MutualEvent about -> evolve(about, sheet);
            case EnrolmentEvent about -> evolve(about, sheet);
            case PremiumEvent about -> evolve(about, sheet);
            case ReceiptReferenced kept ->
                put(sheet, household(sheet, kept.mutual(), kept.household()).on(kept));
            // It is there to be read, and changes nothing.
            case LikenessDismissed _ -> {}
            default -> throw new IllegalStateException("not an event of this ledger: " + event.getClass());
        }
    }

    @Override
    public Facts<Event> facts() {
        return facts;
    }

    private static void evolve(MutualEvent event, Sheet sheet) {
        String key = Mutual.key(event.mutual());
        switch (event) {
            case MutualRegistered registered -> sheet.put(key, Mutual.from(registered));
            case PackagePublished published ->
                sheet.put(key, there(key, Mutual.class, sheet).on(published));
        }
    }

    private static void evolve(EnrolmentEvent event, Sheet sheet) {
        String mutual = event.mutual();
        switch (event) {
            case HouseholdEnrolled enrolled -> {
                put(sheet, Household.from(enrolled));
                sheet.put(Numbers.households(mutual), new Numbers(Long.parseLong(enrolled.household())));
            }
            case MemberAdded added -> {
                put(sheet, household(sheet, mutual, added.household()).on(added));
                sheet.put(place(mutual, added.member()), new MemberPlace(added.household()));
            }
            case MemberRemoved removed ->
                put(sheet, household(sheet, mutual, removed.household()).on(removed));
            case SubscriberChanged changed ->
                put(sheet, household(sheet, mutual, changed.household()).on(changed));
            case HouseholdCategoryChanged changed ->
                put(sheet, household(sheet, mutual, changed.household()).on(changed));
            // It follows from the members and covers that the folio holds already.
            case CoverageChanged _ -> {}
        }
    }

    private static void evolve(PremiumEvent event, Sheet sheet) {
        String mutual = event.mutual();
        Household household = household(sheet, mutual, event.household());
        switch (event) {
            case CoverTakenOut taken -> {
                PackageTerms terms = there(Mutual.key(mutual), Mutual.class, sheet)
                        .version(taken.packageCode(), taken.packageVersion());
                put(sheet, household.on(taken, terms));
            }
            case SubsidyApplied applied -> put(sheet, household.on(applied));
            case PremiumAssessed assessed -> put(sheet, household.on(assessed));
            case CreditApplied applied -> put(sheet, household.on(applied));
            case PremiumPaid paid -> {
                put(sheet, household.on(paid));
                List<String> receipt = List.of(paid.receipt().split("-", 2));
                sheet.put(Numbers.receipts(mutual, receipt.getFirst()), new Numbers(Long.parseLong(receipt.getLast())));
            }
        }
    }

    private static String place(String mutual, String member) {
        return MemberPlace.key(mutual, member);
    }

    private static Household household(Sheet sheet, String mutual, String number) {
        return there(Household.key(mutual, number), Household.class, sheet);
    }

    /** With its trail; a part of it that is full becomes a folio of its own. */
    private static void put(Sheet sheet, Household household) {
        Household written = household.in(sheet.block());
        if (written.trail().full() > household.trail().full()) {
            String key = Trail.key(
                    household.mutual(), household.number(), written.trail().full());
            sheet.put(key, household.trail());
        }
        sheet.put(Household.key(household.mutual(), household.number()), written);
    }

    private static <T extends Record> T there(String key, Class<T> type, Sheet sheet) {
        @Nullable T folio = sheet.find(key, type);
        if (folio == null) {
            throw new IllegalStateException("the ledger changes what it never opened: " + key);
        }
        return folio;
    }
}
