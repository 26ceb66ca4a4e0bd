package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;

/** One fictional mutual's year: families join, most of them pay, some fall ill, more in the rainy season. */
final class DemoLife {

    /** How malaria weighs on each month, January first. */
    private static final List<Double> SEASON = List.of(.5, .4, .4, .5, .6, .8, 1.2, 1.7, 2.0, 2.0, 1.2, .7);

    private final DemoMutual mutual;
    private final Random random;
    private final LocalDate today;
    private final List<Insured> insured = new ArrayList<>();

    DemoLife(DemoMutual mutual, long seed, LocalDate today) {
        this.mutual = mutual;
        this.random = new Random(seed + mutual.code().hashCode());
        this.today = today;
    }

    private record Insured(String member, LocalDate from) {}

    /** Enrols one household, takes out its cover, and takes its payment if it pays. */
    List<CompletableFuture<Answer>> household(int number, MemberRegistry registry) {
        String household = "%06d".formatted(number + 1);
        LocalDate joined = today.minusDays(10 + random.nextInt(340));
        HouseholdToEnrol family = new HouseholdToEnrol(
                mutual.code(), mutual.region(), HouseholdCategory.ORDINARY, joined, people(joined));
        String key = "household/" + number;
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        answers.add(registry.households().enrolInBulk(DemoNetwork.ACTOR, key, family));
        answers.add(ask(
                registry, new TakeOutCover(mutual.code(), household, DemoNetwork.PACKAGE, joined), "cover/" + number));
        if (random.nextInt(100) < mutual.collection()) {
            LocalDate paid = joined.plusDays(random.nextInt(8));
            answers.add(ask(registry, payment(household, family.people().size(), paid, number), "payment/" + number));
            Households.memberNumbers(DemoNetwork.ACTOR, key, family)
                    .forEach(member -> insured.add(new Insured(member, paid)));
        }
        return answers;
    }

    /** The claims of the year, in order of care; a few of them before cover began or for an unknown act. */
    List<ClaimsCommand> claims() {
        List<ClaimsCommand> claims = new ArrayList<>();
        for (Insured person : insured) {
            for (LocalDate day = person.from().minusDays(20); day.isBefore(today); day = day.plusDays(1)) {
                double season = SEASON.get(day.getMonthValue() - 1);
                for (DemoCare care : DemoCare.ALL) {
                    if (random.nextDouble() < care.perPersonYear() * season / 365) {
                        claims.add(claim(person.member(), care, day, claims.size()));
                    }
                }
            }
        }
        return claims;
    }

    private SubmitClaim claim(String member, DemoCare care, LocalDate day, int number) {
        List<Line> lines = new ArrayList<>(List.of(care.line()));
        if (random.nextInt(25) == 0) {
            lines.add(new Line("MASS", 1, 2_000));
        }
        return new SubmitClaim(
                mutual.code(),
                member,
                DemoNetwork.provider(mutual),
                "F-" + (number + 1),
                day,
                day,
                day.plusDays(Math.min(random.nextInt(6), today.toEpochDay() - day.toEpochDay())),
                DemoNetwork.CURRENCY,
                lines);
    }

    private TakePayment payment(String household, int members, LocalDate paid, int number) {
        // Beyond the six members of the lump sum; what is paid too much stays as the household's credit.
        long extra = Math.max(0, members - 6) * (mutual.lumpSum() / 7);
        PaymentMethod method = random.nextInt(4) == 0 ? PaymentMethod.MOBILE_MONEY : PaymentMethod.CASH;
        return new TakePayment(
                mutual.code(),
                household,
                "G1",
                method,
                DemoNetwork.money(mutual.lumpSum() + extra),
                paid.isAfter(today) ? today : paid,
                "P-" + (number + 1));
    }

    private List<PersonToEnrol> people(LocalDate joined) {
        int size = Math.max(1, mutual.familySize() + random.nextInt(6) - 3);
        String family = mutual.names().family(random);
        List<PersonToEnrol> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean woman = random.nextBoolean();
            Relationship relationship =
                    i == 0 ? Relationship.SUBSCRIBER : i == 1 ? Relationship.SPOUSE : Relationship.CHILD;
            int age = i < 2 ? 22 + random.nextInt(40) : random.nextInt(18);
            people.add(new PersonToEnrol(
                    new Person(family, mutual.names().given(woman, random), List.of(), null),
                    woman ? Sex.FEMALE : Sex.MALE,
                    joined.getYear() - age,
                    relationship));
        }
        return people;
    }

    private CompletableFuture<Answer> ask(MemberRegistry registry, RegistryCommand command, String key) {
        return registry.ledgers()
                .submit(mutual.code(), Request.keyed(mutual.code(), DemoNetwork.ACTOR, key, command, Lane.BULK, null));
    }
}
