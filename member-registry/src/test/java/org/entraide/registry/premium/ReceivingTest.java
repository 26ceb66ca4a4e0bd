package org.entraide.registry.premium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;
import static org.entraide.registry.Story.cover;
import static org.entraide.registry.Story.enrolTwo;
import static org.entraide.registry.Story.pay;
import static org.entraide.registry.Story.xof;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.SharedCover;
import org.entraide.registry.Story;
import org.entraide.registry.command.RegistryCommand.AssessDues;
import org.entraide.registry.command.RegistryCommand.ChangeCategory;
import org.entraide.registry.command.RegistryCommand.ReceiveSubsidy;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.AccountLine;
import org.entraide.registry.household.AccountLine.Kind;
import org.entraide.registry.household.ReceiptReferenced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final Story story = Story.inThies().given(enrolTwo(JANUARY), cover("000001", JANUARY));

    @Test
    void aPartOfThePremiumOpensNothing() {
        assertThat(story.when(paying("T3", xof(3_000), null)))
                .containsExactly(paid("T3-000001", TODAY, 3_000, 0, new Settlement("000001-1", 1, xof(3_000))));
    }

    @Test
    void theRestOpensTheCoverFromItsValueDate() {
        story.given(pay("000001", 3_000, JANUARY));
        assertThat(story.when(pay("000001", 4_000, TODAY.minusDays(3))))
                .last()
                .isInstanceOfSatisfying(CoverageChanged.class, change -> {
                    assertThat(change.from()).isEqualTo(TODAY.minusDays(3));
                    assertThat(SharedCover.each(change.now()))
                            .extracting(member -> member.intervals().getFirst().from())
                            .containsExactly(TODAY.minusDays(3), TODAY.minusDays(3));
                });
    }

    @Test
    void theOldestDueIsSettledFirstAndTheRestIsCredit() {
        story.given(cover("000001", LocalDate.of(2025, 1, 1)));
        assertThat(story.when(pay("000001", 15_000, TODAY)))
                .first()
                .isEqualTo(paid(
                        "T3-000001",
                        TODAY,
                        15_000,
                        1_000,
                        new Settlement("000001-2", 1, xof(7_000)),
                        new Settlement("000001-1", 1, xof(7_000))));
    }

    @Test
    void receiptsOfASeriesHaveNoGap() {
        story.given(pay("000001", 1_000, TODAY));
        story.refused(pay("000001", -1, TODAY));
        assertThat(story.outcome(pay("000001", 1_000, TODAY))).containsEntry("receipt", "T3-000002");
        assertThat(story.outcome(paying("B12", xof(1_000), null))).containsEntry("receipt", "B12-000001");
    }

    @Test
    void theNumberOnPaperIsKeptAndNotPublished() {
        assertThat(story.when(paying("T3", xof(1_000), "RE 129/a")))
                .hasSize(2)
                .last()
                .isEqualTo(new ReceiptReferenced(THI, "000001", "T3-000001", "RE 129/a"));
        assertThat(story.household("000001").account().lines())
                .containsExactly(
                        new AccountLine(Kind.DUE, JANUARY, "000001-1", 1, 7_000, 0, null),
                        new AccountLine(Kind.PAYMENT, TODAY, "T3-000001", 0, 1_000, 0, "RE 129/a"));
    }

    @Test
    void oldMoneyNeedsItsPaperReceipt() {
        TakePayment old =
                new TakePayment(THI, "000001", "T3", PaymentMethod.CASH, xof(1_000), TODAY.minusDays(8), null);
        assertThat(story.refused(old)).containsExactly("REFERENCE_NEEDED /reference");
        assertThat(story.outcome(pay("000001", 1_000, TODAY.minusDays(8)))).containsKey("receipt");
    }

    @Test
    void aSponsorPaysWhatItOwesAndNoMore() {
        story.given(
                new ChangeCategory(THI, "000001", HouseholdCategory.FAMILY_GRANT),
                cover("000001", LocalDate.of(2027, 1, 1)));
        story.on(LocalDate.of(2027, 1, 2)).given(new AssessDues(THI, "000001", LocalDate.of(2027, 1, 2)));
        LocalDate day = LocalDate.of(2027, 1, 2);
        assertThat(story.refused(new ReceiveSubsidy(THI, "000001", "ETAT", xof(3_501), day)))
                .containsExactly("SUBSIDY_BEYOND_DUE /amount");
        assertThat(story.refused(new ReceiveSubsidy(THI, "000001", "ONG", xof(1), day)))
                .containsExactly("SPONSOR_UNKNOWN /sponsor");
        assertThat(story.when(new ReceiveSubsidy(THI, "000001", "ETAT", xof(3_500), day)))
                .containsExactly(new SubsidyApplied(
                        THI,
                        "000001",
                        "ETAT",
                        day,
                        day,
                        xof(3_500),
                        List.of(new Settlement("000001-2", 1, xof(3_500)))));
        assertThat(story.household("000001").subsidyOwed()).isZero();
    }

    @Test
    void moneyIsPositiveAndOfTheMutual() {
        assertThat(story.refused(pay("000001", 0, TODAY))).containsExactly("AMOUNT_NOT_POSITIVE /amount");
        assertThat(story.refused(pay("000001", -5, TODAY))).containsExactly("AMOUNT_NEGATIVE /amount");
        assertThat(story.refused(paying("T3", new Money(5, "GNF"), null))).containsExactly("CURRENCY_OTHER /amount");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        TakePayment wrong =
                new TakePayment(THI, "000001", "t-3", PaymentMethod.CASH, xof(1), TODAY.plusDays(1), "<Awa>");
        assertThat(story.refused(wrong))
                .containsExactly(
                        "SERIES_MALFORMED /series", "DATE_IN_FUTURE /valueDate", "REFERENCE_MALFORMED /reference");
    }

    @Test
    void aHouseholdThatIsNotThereDoesNotPay() {
        assertThat(story.refused(pay("000009", 1, TODAY))).containsExactly("HOUSEHOLD_UNKNOWN");
    }

    private static TakePayment paying(String series, Money amount, @Nullable String reference) {
        return new TakePayment(THI, "000001", series, PaymentMethod.CASH, amount, TODAY, reference);
    }

    private static PremiumPaid paid(
            String receipt, LocalDate valueDate, long amount, long credit, Settlement... settlements) {
        return new PremiumPaid(
                THI,
                "000001",
                receipt,
                PaymentMethod.CASH,
                valueDate,
                TODAY,
                xof(amount),
                List.of(settlements),
                xof(credit));
    }
}
