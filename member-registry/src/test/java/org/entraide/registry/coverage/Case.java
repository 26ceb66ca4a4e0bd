package org.entraide.registry.coverage;

import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.child;
import static org.entraide.registry.Story.member;
import static org.entraide.registry.Story.offer;
import static org.entraide.registry.Story.pay;
import static org.entraide.registry.Story.subscriber;
import static org.entraide.registry.Story.xof;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverTerms;
import org.entraide.events.CoverTerms.Observation;
import org.entraide.events.DayOfYear;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.registry.Story;
import org.entraide.registry.Story.Payments;
import org.entraide.registry.command.RegistryCommand.AddMember;
import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.ReceiveSubsidy;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.household.Household;

/**
 * A household whose facts are told in a line, such as {@code MONTHS 2026-01-01, pay 2026-01-01 1000}. Every package
 * costs 12 000 F for twelve months. Facts are separated by commas:
 *
 * <pre>
 * NAME day        a cover of this package is taken out
 * pay day amount  subsidy day amount (of the sponsor of the household's category)
 * joins day       the child joins (else from the beginning)
 * born day declared   the child is a newborn, declared on a later day
 * dies day        the subscriber dies; the child signs from then on
 * leaves day      the child leaves
 * GRANT, INDIGENT, PUPIL    category of the household: half and all paid by the State, half by an NGO that does not
 *                           guarantee
 * </pre>
 */
final class Case {

    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2031, 1, 1);

    private final Story story = new Story().given(Story.registerThies());
    private final String facts;

    private Case(String facts) {
        this.facts = facts;
    }

    /** The household to which these facts happened, all entered years later. */
    static Household household(String facts) {
        return new Case(facts).tell();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Household tell() {
        packages();
        story.on(LATER);
        boolean withChild = !facts.contains("joins") && !facts.contains("born");
        story.given(new EnrolHousehold(
                THI,
                "Thiès",
                category(),
                BEGINNING,
                withChild ? List.of(subscriber(1), child(2)) : List.of(subscriber(1))));
        for (String fact : facts.split(",", -1)) {
            tell(fact.strip().split(" ", -1));
        }
        return story.household("000001");
    }

    private void tell(String... fact) {
        switch (fact[0]) {
            case "GRANT", "INDIGENT", "PUPIL" -> {}
            case "pay" -> story.given(pay("000001", Long.parseLong(fact[2]), day(fact[1])));
            case "subsidy" ->
                story.given(new ReceiveSubsidy(
                        THI,
                        "000001",
                        category() == HouseholdCategory.PUPIL ? "ONG" : "ETAT",
                        xof(Long.parseLong(fact[2])),
                        day(fact[1])));
            case "joins" -> story.given(new AddMember(THI, "000001", child(2), day(fact[1]), false));
            case "born" ->
                story.on(day(fact[2]))
                        .given(new AddMember(THI, "000001", child(2), day(fact[1]), true))
                        .on(LATER);
            case "dies" ->
                story.given(
                        new RemoveMember(THI, "000001", member(1), DepartureReason.DIED, day(fact[1])),
                        new ChangeSubscriber(THI, "000001", member(2)));
            case "leaves" ->
                story.given(new RemoveMember(THI, "000001", member(2), DepartureReason.MOVED, day(fact[1])));
            default -> story.given(new TakeOutCover(THI, "000001", fact[0], day(fact[1])));
        }
    }

    private HouseholdCategory category() {
        if (facts.contains("GRANT")) {
            return HouseholdCategory.FAMILY_GRANT;
        }
        if (facts.contains("INDIGENT")) {
            return HouseholdCategory.INDIGENT;
        }
        return facts.contains("PUPIL") ? HouseholdCategory.PUPIL : HouseholdCategory.ORDINARY;
    }

    private void packages() {
        Payments months = Payments.in(12, Frequency.MONTHLY, 10);
        Payments harvest =
                new Payments(0, 3, Frequency.HARVEST, List.of(new DayOfYear(2, 29), new DayOfYear(11, 15)), 20);
        CoverTerms strict = new CoverTerms(3, List.of(), 30, 30, true, false);
        CoverTerms observed = new CoverTerms(
                3,
                List.of(new Observation(Category.DELIVERY, 9), new Observation(Category.CONSULTATION, 0)),
                30,
                30,
                false,
                false);
        story.given(
                offer("YEAR", BEGINNING, 12_000, Story.ONCE, Story.AT_ONCE),
                offer("RENEW", BEGINNING, 12_000, Story.ONCE, new CoverTerms(0, List.of(), 30, 30, false, false)),
                offer("OBSERVED", BEGINNING, 12_000, Story.ONCE, observed),
                offer("MONTHS", BEGINNING, 12_000, months, new CoverTerms(0, List.of(), 30, 30, false, false)),
                offer("STRICT", BEGINNING, 12_000, months, strict),
                offer("RETRO", BEGINNING, 12_000, months, new CoverTerms(0, List.of(), 0, 0, false, true)),
                offer("QUARTERS", BEGINNING, 12_000, Payments.in(4, Frequency.QUARTERLY, 15), Story.AT_ONCE),
                offer("WEEKS", BEGINNING, 12_000, Payments.in(50, Frequency.WEEKLY, 3), Story.AT_ONCE),
                offer("HARVEST", BEGINNING, 12_000, harvest, Story.AT_ONCE),
                offer(
                        "FEE",
                        BEGINNING,
                        12_000,
                        new Payments(1_000, 2, Frequency.HALF_YEARLY, List.of(), 5),
                        Story.AT_ONCE));
    }
}
