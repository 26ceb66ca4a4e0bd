package org.entraide.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.events.CoverTerms;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.AddMember;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;

/** What people may want: few mutuals, households and members, so that it collides. Not all of it is granted. */
final class Wishes {

    static final List<String> MUTUALS = List.of("SN-THI-0001", "SN-THI-0002");
    static final String NETWORK = "WA";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final int HOUSEHOLDS = 4;

    private final Chance chance;
    /** By mutual, whoever was named when somebody enrolled, whether that was granted or not. */
    private final List<List<String>> members = new ArrayList<>();

    Wishes(Chance chance) {
        this.chance = chance;
        MUTUALS.forEach(_ -> members.add(new ArrayList<>()));
    }

    static RegistryCommand register(String mutual) {
        return new RegisterMutual(mutual, NETWORK, "SN", "Thiès", "And Faju", "XOF");
    }

    static RegistryCommand offer(String mutual) {
        PremiumTerms premium = new PremiumTerms(0, 7_000, 5, 2_000, 1_000, 18, 1, Frequency.ANNUAL, List.of(), 0);
        CoverTerms cover = new CoverTerms(0, List.of(), 0, 30, false, false);
        LocalDate effective = LocalDate.of(2025, 1, 1);
        return new PublishPackage(
                mutual, "XOF", "BASE", "BASE", effective, 12, List.of(), premium, List.of(), cover, 20, 150_000L);
    }

    static List<ClaimsCommand> network() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return List.of(
                new ContractProvider(NETWORK, "PS03", "Poste de Keur Mousse", Level.POST, "Thiès", "T1", from),
                new PublishTariff(
                        NETWORK,
                        "T1",
                        from,
                        "XOF",
                        List.of(new Price("CONS", "Consultation", Category.CONSULTATION, 1_000))));
    }

    /** @param id of the command that will be made of it */
    RegistryCommand ofRegistry(int mutual, String id) {
        String ledger = MUTUALS.get(mutual);
        String household = "%06d".formatted(1 + chance.below(HOUSEHOLDS));
        return switch (chance.below(9)) {
            case 0, 1 -> {
                List<String> numbers = MemberNumbers.of(id, 2);
                members.get(mutual).addAll(numbers);
                yield new EnrolHousehold(
                        ledger,
                        "Keur Mousse",
                        HouseholdCategory.ORDINARY,
                        FIRST_DAY,
                        List.of(
                                person(numbers.get(0), Relationship.SUBSCRIBER),
                                person(numbers.get(1), Relationship.CHILD)));
            }
            case 2, 3, 4 -> new TakeOutCover(ledger, household, "BASE", FIRST_DAY);
            case 5, 6 ->
                new TakePayment(
                        ledger,
                        household,
                        "T1",
                        PaymentMethod.CASH,
                        new Money(500L * (1 + chance.below(14)), "XOF"),
                        FIRST_DAY,
                        "P 1");
            case 7 -> {
                String number = MemberNumbers.of(id, 1).getFirst();
                members.get(mutual).add(number);
                yield new AddMember(ledger, household, person(number, Relationship.CHILD), FIRST_DAY, false);
            }
            default -> new RemoveMember(ledger, household, somebody(mutual), DepartureReason.MOVED, FIRST_DAY);
        };
    }

    ClaimsCommand ofClaims(int mutual) {
        String reference = chance.once(2) ? null : "F-" + chance.below(6);
        return new SubmitClaim(
                MUTUALS.get(mutual),
                somebody(mutual),
                "PS03",
                reference,
                FIRST_DAY,
                FIRST_DAY,
                null,
                "XOF",
                List.of(new Line("CONS", 1 + chance.below(3), 900 + 100L * chance.below(3))));
    }

    private String somebody(int mutual) {
        List<String> known = members.get(mutual);
        return known.isEmpty() ? "AAAAAAAAAAAA" : chance.oneOf(known);
    }

    private static NewMember person(String number, Relationship relationship) {
        return new NewMember(number, Sex.FEMALE, relationship == Relationship.CHILD ? 2015 : 1985, relationship);
    }
}
