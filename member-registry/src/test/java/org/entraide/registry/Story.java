package org.entraide.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entraide.events.CoverTerms;
import org.entraide.events.DayOfYear;
import org.entraide.events.Event;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.events.SubsidyTerms;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Sheet;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.Household;

/** Given, when, then on the rules of one mutual's ledger, in memory. Events go through their written form. */
public final class Story {

    public static final String THI = "SN-THI-0007";
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /** The whole premium on the first day, without grace. */
    public static final Payments ONCE = Payments.in(1, Frequency.ANNUAL, 0);

    /** No observation, no grace at renewal. */
    public static final CoverTerms AT_ONCE = new CoverTerms(0, List.of(), 0, 30, false, false);

    private final RegistryBook book = new RegistryBook();
    private final Sheet sheet = new Sheet(THI, 1, keys -> Map.of());
    private LocalDate today = TODAY;

    /** A mutual in Thiès with the package BASE: 7 000 F up to 5 members, 2 000 per adult and 1 000 per child more. */
    public static Story inThies() {
        return new Story().given(registerThies(), publishBase());
    }

    public Story on(LocalDate day) {
        today = day;
        return this;
    }

    public Story given(RegistryCommand... commands) {
        for (RegistryCommand command : commands) {
            when(command);
        }
        return this;
    }

    /** The events that the accepted command leaves. */
    public List<Event> when(RegistryCommand command) {
        Decision<Event> decision = book.decide(command, sheet, today);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        List<Event> told = new ArrayList<>();
        for (Event event : ((Decision.Accepted<Event>) decision).events()) {
            Event read =
                    book.facts().read(book.facts().typeOf(event), book.facts().write(event));
            assertThat(read).isEqualTo(event);
            book.evolve(read, sheet);
            told.add(read);
        }
        return told;
    }

    public Map<String, String> outcome(RegistryCommand command) {
        Decision<Event> decision = book.decide(command, sheet, today);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Event>) decision).outcome();
    }

    /** Code and pointer of every reason for which the command is refused, such as {@code TEXT_MISSING /name}. */
    public List<String> refused(RegistryCommand command) {
        return reasons(command).stream()
                .map(refusal -> (refusal.code() + " " + refusal.pointer()).strip())
                .toList();
    }

    public List<Refusal> reasons(RegistryCommand command) {
        Decision<Event> decision = book.decide(command, sheet, today);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Event>) decision).reasons();
    }

    public Household household(String number) {
        return Objects.requireNonNull(sheet.find(Household.key(THI, number), Household.class));
    }

    public static RegisterMutual registerThies() {
        return new RegisterMutual(THI, "WA", "SN", "Thiès", "And Faju", "XOF");
    }

    public static PublishPackage publishBase() {
        return base(LocalDate.of(2025, 1, 1), 7_000);
    }

    public static PublishPackage base(LocalDate effectiveFrom, long lumpSum) {
        return offer("BASE", effectiveFrom, lumpSum, ONCE, AT_ONCE);
    }

    /** A package for up to five members; 2 000 per adult and 1 000 per child more. */
    public static PublishPackage offer(
            String code, LocalDate effectiveFrom, long lumpSum, Payments payments, CoverTerms cover) {
        PremiumTerms premium = new PremiumTerms(
                payments.joiningFee(),
                lumpSum,
                5,
                2_000,
                1_000,
                18,
                payments.instalments(),
                payments.frequency(),
                payments.harvests(),
                payments.graceDays());
        List<SubsidyTerms> subsidies = List.of(
                new SubsidyTerms(HouseholdCategory.FAMILY_GRANT, "ETAT", true, 50),
                new SubsidyTerms(HouseholdCategory.INDIGENT, "ETAT", true, 100),
                new SubsidyTerms(HouseholdCategory.PUPIL, "ONG", false, 50));
        return new PublishPackage(
                THI, "XOF", code, code, effectiveFrom, 12, List.of(), premium, subsidies, cover, 20, 150_000L);
    }

    /** In which parts a premium is paid. */
    public record Payments(
            long joiningFee, int instalments, Frequency frequency, List<DayOfYear> harvests, int graceDays) {

        public static Payments in(int instalments, Frequency frequency, int graceDays) {
            return new Payments(0, instalments, frequency, List.of(), graceDays);
        }
    }

    /** Awa, born 1985, who signs, and her child, born 2015: 7 000 F a year. */
    public static EnrolHousehold enrolTwo(LocalDate enrolledOn) {
        return new EnrolHousehold(
                THI, "Keur Mame El Hadj", HouseholdCategory.ORDINARY, enrolledOn, List.of(subscriber(1), child(2)));
    }

    public static NewMember subscriber(int index) {
        return new NewMember(member(index), Sex.FEMALE, 1985, Relationship.SUBSCRIBER);
    }

    public static NewMember child(int index) {
        return new NewMember(member(index), Sex.MALE, Year.of(2015).getValue(), Relationship.CHILD);
    }

    public static String member(int index) {
        return MemberNumbers.of("story", index).getLast();
    }

    public static TakeOutCover cover(String household, LocalDate startsOn) {
        return new TakeOutCover(THI, household, "BASE", startsOn);
    }

    /** In cash; with the number of a paper receipt, which an old value date asks for. */
    public static TakePayment pay(String household, long amount, LocalDate valueDate) {
        return new TakePayment(THI, household, "T3", PaymentMethod.CASH, xof(amount), valueDate, "P 1");
    }

    public static Money xof(long amount) {
        return new Money(amount, "XOF");
    }
}
