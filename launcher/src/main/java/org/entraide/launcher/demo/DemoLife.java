package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.entraide.registry.command.RegistryCommand.ReceiveSubsidy;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;

/** The life of one household, as the papers that it leaves: joining, paying, falling ill, renewing or dropping out. */
final class DemoLife {

    private final DemoMutual mutual;
    private final String household;
    private final Random random;
    private final LocalDate end;
    private final List<Paper> papers = new ArrayList<>();
    private HouseholdCategory category = HouseholdCategory.ORDINARY;
    private List<String> members = List.of();

    private DemoLife(DemoMutual mutual, int number, LocalDate end, long seed) {
        this.mutual = mutual;
        this.household = "%06d".formatted(number);
        this.random = new Random(seed + 31L * mutual.code().hashCode() + number);
        this.end = end;
    }

    /** @param number of the household: it must be the one that the registry will allot */
    static List<Paper> of(DemoMutual mutual, int number, LocalDate joined, LocalDate end, long seed) {
        DemoLife life = new DemoLife(mutual, number, end, seed);
        life.live(joined);
        return life.papers;
    }

    private void live(LocalDate joined) {
        category = category();
        enrol(joined);
        LocalDate from = joined;
        boolean goesOn = true;
        while (goesOn && from.isBefore(end)) {
            registry(
                    from,
                    "cover",
                    new TakeOutCover(mutual.code(), household, mutual.offer().code(), from));
            pay(from, from.equals(joined));
            subsidise(from);
            events(from);
            new DemoCases(mutual, random).claims(members, from, end).forEach(papers::add);
            // Some renew early, some late, and more than a third drop out.
            goesOn = random.nextInt(100) < 64;
            from = from.plusYears(1).plusDays(random.nextInt(10) == 0 ? 20 + random.nextInt(30) : 0);
        }
    }

    private HouseholdCategory category() {
        int dice = random.nextInt(100);
        if (mutual.offer().equals(DemoPackage.SCHOOL)) {
            return dice < 70 ? HouseholdCategory.PUPIL : HouseholdCategory.ORDINARY;
        }
        if (mutual.offer().equals(DemoPackage.STATE) && dice < 26) {
            return dice < 8 ? HouseholdCategory.INDIGENT : HouseholdCategory.FAMILY_GRANT;
        }
        return HouseholdCategory.ORDINARY;
    }

    private void enrol(LocalDate joined) {
        int size = Math.clamp(mutual.familySize() + random.nextInt(7) - 3L, 1, 18);
        String family = mutual.names().family(random);
        List<PersonToEnrol> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Relationship relationship =
                    i == 0 ? Relationship.SUBSCRIBER : i == 1 ? Relationship.SPOUSE : Relationship.CHILD;
            int age = i < 2 ? 22 + random.nextInt(40) : random.nextInt(18);
            people.add(person(family, random.nextBoolean(), joined.getYear() - age, relationship));
        }
        String key = household + "/enrol";
        HouseholdToEnrol enrolled = new HouseholdToEnrol(mutual.code(), mutual.region(), category, joined, people);
        members = Households.memberNumbers(DemoNetwork.ACTOR, key, enrolled);
        papers.add(new Paper(joined, key, new Content.Enrolment(enrolled)));
    }

    private PersonToEnrol person(String family, boolean woman, int born, Relationship relationship) {
        Person person = new Person(family, mutual.names().given(woman, random), List.of(), null);
        return new PersonToEnrol(person, woman ? Sex.FEMALE : Sex.MALE, born, relationship);
    }

    private void pay(LocalDate from, boolean first) {
        DemoPackage offer = mutual.offer();
        long premium = offer.premium(members.size(), category, mutual);
        long each = premium / offer.instalments();
        boolean stops = random.nextInt(100) < 15;
        for (int part = 0; part < offer.instalments(); part++) {
            if (stops && part > offer.instalments() / 2) {
                return;
            }
            long amount = part == 0 ? premium - each * (offer.instalments() - 1) : each;
            amount += first && part == 0 ? offer.fee(mutual) : 0;
            int late = random.nextInt(100) < mutual.collection() ? random.nextInt(8) : 15 + random.nextInt(60);
            LocalDate paidOn = from.plusDays((long) offer.daysBetween() * part + late);
            if (amount > 0) {
                // A booklet kept in the village is entered days or weeks later.
                LocalDate enteredOn = paidOn.plusDays(random.nextInt(12) == 0 ? 10 + random.nextInt(20) : 0);
                registry(enteredOn, "pay" + part, payment(amount, paidOn));
            }
        }
    }

    private TakePayment payment(long amount, LocalDate paidOn) {
        PaymentMethod method = random.nextInt(4) == 0 ? PaymentMethod.MOBILE_MONEY : PaymentMethod.CASH;
        Money money = new Money(amount, mutual.currency());
        String paper = "C" + household + "/" + papers.size();
        return new TakePayment(mutual.code(), household, "G1", method, money, paidOn, paper);
    }

    /** The State pays half a year late; the NGO in a few months, and not for everybody. */
    private void subsidise(LocalDate from) {
        long own = mutual.offer().premium(members.size(), category, mutual);
        long whole = mutual.offer().premium(members.size(), HouseholdCategory.ORDINARY, mutual);
        long owed = whole - own;
        if (owed == 0 || random.nextInt(100) >= 80) {
            return;
        }
        boolean state = category != HouseholdCategory.PUPIL;
        LocalDate paidOn = from.plusDays(state ? 150 + random.nextInt(60) : 20 + random.nextInt(90));
        Money money = new Money(owed, mutual.currency());
        String sponsor = state ? "ETAT" : "ONG";
        registry(paidOn, "subsidy", new ReceiveSubsidy(mutual.code(), household, sponsor, money, paidOn));
    }

    private void events(LocalDate from) {
        if (random.nextInt(100) < 9 && members.size() > 2) {
            LocalDate born = from.plusDays(60 + random.nextInt(250));
            LocalDate declared = born.plusDays(random.nextInt(70));
            PersonToEnrol child =
                    person(mutual.names().family(random), random.nextBoolean(), born.getYear(), Relationship.CHILD);
            add(declared, "born", new Content.Joining(new PersonToAdd(mutual.code(), household, child, born, true)));
        }
        if (random.nextInt(100) < 2 && members.size() > 1) {
            LocalDate died = from.plusDays(random.nextInt(300));
            String heir = members.get(1);
            registry(
                    died.plusDays(6),
                    "death",
                    new RemoveMember(mutual.code(), household, members.getFirst(), DepartureReason.DIED, died));
            registry(died.plusDays(7), "heir", new ChangeSubscriber(mutual.code(), household, heir));
            members = members.subList(1, members.size());
        }
    }

    private void registry(LocalDate enteredOn, String about, RegistryCommand command) {
        add(enteredOn, about, new Content.Registry(command));
    }

    private void add(LocalDate enteredOn, String about, Content content) {
        papers.add(new Paper(enteredOn, household + "/" + about + "/" + papers.size(), content));
    }
}
