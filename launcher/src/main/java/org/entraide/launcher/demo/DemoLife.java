package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.launcher.demo.DemoPackage.Part;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.ledger.Request;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.ChangeCategory;
import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.entraide.registry.command.RegistryCommand.ReceiveSubsidy;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;

/** The life of one household, as the papers that it leaves: joining, paying, falling ill, renewing or dropping out. */
final class DemoLife {

    private final DemoMutual mutual;
    private final String family;
    private final LocalDate end;
    private final DemoCases cases;
    private final Quota quota;
    private final Random random;
    private final DemoFamily people;
    private final List<Paper> papers = new ArrayList<>();
    private HouseholdCategory category = HouseholdCategory.ORDINARY;
    private List<String> members = List.of();

    DemoLife(DemoMutual mutual, int number, LocalDate end, DemoCases cases, Quota quota, Random random) {
        this.mutual = mutual;
        this.family = "%04d".formatted(number);
        this.end = end;
        this.cases = cases;
        this.quota = quota;
        this.random = random;
        this.people = new DemoFamily(mutual, random);
    }

    /** From the day of joining to the end. */
    List<Paper> papers(LocalDate joined) {
        category = category();
        enrol(joined);
        LocalDate from = joined;
        boolean goesOn = true;
        while (goesOn && from.isBefore(end)) {
            takeOut(from, joined);
            boolean paid = pay(from, from.equals(joined));
            boolean sponsored = subsidise(from);
            boolean led = events(from);
            papers.addAll(cases.claims(members, from, paid && sponsored, from.equals(joined)));
            // More than a third drop out, most of those who did not pay among them.
            goesOn = led && !members.isEmpty() && quota.chooses("renews " + paid, paid ? 0.8 : 0.4);
            from = from.plusYears(1).plusDays(random.nextInt(10) == 0 ? 20 + random.nextInt(30) : 0);
        }
        return papers;
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
        String key = family + "/enrol";
        // The first section is the largest.
        List<String> sections = mutual.sections();
        int one = random.nextInt(sections.size());
        int another = random.nextInt(sections.size());
        String section = sections.get(Math.min(one, another));
        HouseholdToEnrol enrolled =
                new HouseholdToEnrol(mutual.code(), section, category, joined, people.people(joined));
        members = Households.memberNumbers(DemoNetwork.ACTOR, key, enrolled);
        papers.add(new Paper(mutual.code(), family, joined, key, new Content.Enrolment(enrolled)));
    }

    /** A third of those who renew come some weeks before. */
    private void takeOut(LocalDate from, LocalDate joined) {
        boolean early = from.isAfter(joined) && random.nextInt(3) == 0;
        String code = mutual.offer().code();
        about(
                from.minusDays(early ? 10 + random.nextInt(20) : 0),
                "cover",
                household -> new TakeOutCover(mutual.code(), household, code, from));
    }

    private enum Payer {
        PUNCTUAL,
        LATE,
        PARTLY,
        NEVER
    }

    private Payer payer(boolean first) {
        if (quota.chooses("pays " + first, mutual.collection() / 100.0)) {
            return random.nextInt(8) == 0 ? Payer.LATE : Payer.PUNCTUAL;
        }
        return random.nextInt(100) < (first ? 70 : 40) ? Payer.PARTLY : Payer.NEVER;
    }

    /** Returns whether all was paid, however late. */
    private boolean pay(LocalDate from, boolean first) {
        Payer payer = payer(first);
        List<Part> parts = mutual.offer().parts(mutual, members.size(), category, from, first);
        int until = switch (payer) {
            case PUNCTUAL, LATE -> parts.size();
            case PARTLY -> Math.ceilDiv(parts.size(), 2);
            case NEVER -> 0;
        };
        for (Part part : parts.subList(0, until)) {
            int late = payer == Payer.LATE ? 15 + random.nextInt(60) : random.nextInt(8);
            boolean half = payer == Payer.PARTLY && parts.size() == 1;
            bring(part.dueOn().plusDays(late), half ? part.amount() / 2 : part.amount());
        }
        return payer == Payer.PUNCTUAL || payer == Payer.LATE;
    }

    private void bring(LocalDate paidOn, long amount) {
        // One in fifty brings some more, which stays as credit.
        long brought = random.nextInt(50) == 0 && amount > 0 ? amount + 1_000 * mutual.scale() : amount;
        if (brought > 0) {
            // A booklet kept in the village is entered days or weeks later.
            LocalDate enteredOn = paidOn.plusDays(random.nextInt(12) == 0 ? 10 + random.nextInt(20) : 0);
            PaymentMethod method = random.nextInt(4) == 0 ? PaymentMethod.MOBILE_MONEY : PaymentMethod.CASH;
            Money money = new Money(brought, mutual.currency());
            String paper = "C" + family + "/" + papers.size();
            about(
                    enteredOn,
                    "pay",
                    household -> new TakePayment(mutual.code(), household, "G1", method, money, paidOn, paper));
        }
    }

    /** The State pays half a year late; the NGO in some weeks, and not for everybody. Returns whether rights open. */
    private boolean subsidise(LocalDate from) {
        long owed = mutual.offer().subsidy(mutual, members.size(), category);
        if (owed == 0 || !quota.chooses("sponsored", 0.8)) {
            return category != HouseholdCategory.PUPIL;
        }
        boolean state = category != HouseholdCategory.PUPIL;
        LocalDate paidOn = from.plusDays(state ? 150 + random.nextInt(60) : 5 + random.nextInt(40));
        Money money = new Money(owed, mutual.currency());
        String sponsor = state ? "ETAT" : "ONG";
        about(paidOn, "subsidy", household -> new ReceiveSubsidy(mutual.code(), household, sponsor, money, paidOn));
        return true;
    }

    /** Returns whether somebody leads the household afterwards. */
    private boolean events(LocalDate from) {
        if (random.nextInt(100) < 15 && members.size() > 2) {
            birth(from.plusDays(60 + random.nextInt(250)));
        }
        if (random.nextInt(100) < 4 && members.size() > 3) {
            DepartureReason why = random.nextBoolean() ? DepartureReason.MOVED : DepartureReason.OTHER;
            remove(members.getLast(), why, from.plusDays(30 + random.nextInt(300)));
        }
        if (mutual.offer().equals(DemoPackage.STATE) && random.nextInt(100) < 2) {
            HouseholdCategory now = category == HouseholdCategory.ORDINARY
                    ? HouseholdCategory.FAMILY_GRANT
                    : HouseholdCategory.ORDINARY;
            about(from.plusDays(200), "category", household -> new ChangeCategory(mutual.code(), household, now));
            category = now;
        }
        int dice = random.nextInt(100);
        if (dice < 3 && members.size() > 1) {
            LocalDate died = from.plusDays(random.nextInt(300));
            String heir = members.get(1);
            remove(members.getFirst(), DepartureReason.DIED, died);
            if (dice == 0) {
                return false;
            }
            lead(died.plusDays(7), heir);
        } else if (dice == 3 && members.size() > 1) {
            lead(from.plusDays(random.nextInt(300)), members.get(1));
        }
        return true;
    }

    /** Most are declared soon, some long after. */
    private void birth(LocalDate born) {
        LocalDate declared = born.plusDays(random.nextInt(70));
        PersonToEnrol child = people.child(born.getYear());
        String key = key("born");
        add(
                declared,
                key,
                new Content.Joining(household -> new PersonToAdd(mutual.code(), household, child, born, true)));
        if (declared.isBefore(end)) {
            String command = Request.commandId(mutual.code(), DemoNetwork.ACTOR, key);
            List<String> more = new ArrayList<>(members);
            more.addAll(MemberNumbers.of(command, 1));
            members = List.copyOf(more);
        }
    }

    private void remove(String member, DepartureReason why, LocalDate on) {
        about(on.plusDays(6), "left", household -> new RemoveMember(mutual.code(), household, member, why, on));
        members = members.stream().filter(other -> !other.equals(member)).toList();
    }

    private void lead(LocalDate enteredOn, String member) {
        about(enteredOn, "lead", household -> new ChangeSubscriber(mutual.code(), household, member));
    }

    private void about(LocalDate enteredOn, String about, Function<String, RegistryCommand> command) {
        add(enteredOn, key(about), new Content.About(command));
    }

    private void add(LocalDate enteredOn, String key, Content content) {
        papers.add(new Paper(mutual.code(), family, enteredOn, key, content));
    }

    private String key(String about) {
        return family + "/" + about + "/" + papers.size();
    }
}
