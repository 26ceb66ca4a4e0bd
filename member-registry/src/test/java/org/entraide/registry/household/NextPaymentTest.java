package org.entraide.registry.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.AT_ONCE;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.enrolTwo;
import static org.entraide.registry.Story.offer;
import static org.entraide.registry.Story.pay;

import java.time.LocalDate;
import java.util.Optional;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.registry.Story;
import org.entraide.registry.Story.Payments;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.junit.jupiter.api.Test;

/** A cover of 12 000 in four quarters from 1 January, ten days of grace. */
class NextPaymentTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final Story story = Story.inThies()
            .given(offer("QUARTERS", START, 12_000, Payments.in(4, Frequency.QUARTERLY, 10), AT_ONCE))
            .on(START)
            .given(enrolTwo(START), new TakeOutCover(THI, "000001", "QUARTERS", START));

    @Test
    void withoutACoverNothingIsToBePaid() {
        Story alone = Story.inThies().given(enrolTwo(START));
        assertThat(alone.household("000001").nextPayment(START)).isEmpty();
    }

    @Test
    void whatIsOwedIsPaidBeforeItsGraceEnds() {
        assertThat(next(START)).hasValue(new NextPayment(3_000, START, LocalDate.of(2026, 1, 11)));
    }

    @Test
    void allThatIsOwedIsPaidAtOnceWhetherOrNotItIsAssessedYet() {
        assertThat(next(LocalDate.of(2026, 4, 1))).hasValue(new NextPayment(6_000, START, LocalDate.of(2026, 1, 11)));
    }

    @Test
    void whoOwesNothingPaysTheNextInstalment() {
        story.given(pay("000001", 3_000, START));
        LocalDate april = LocalDate.of(2026, 4, 1);
        assertThat(next(START)).hasValue(new NextPayment(3_000, april, april.plusDays(10)));
    }

    @Test
    void creditIsPutToWhatComes() {
        story.given(pay("000001", 7_000, START));
        LocalDate july = LocalDate.of(2026, 7, 1);
        assertThat(next(START)).hasValue(new NextPayment(2_000, july, july.plusDays(10)));
        story.given(pay("000001", 5_000, START));
        assertThat(next(START)).isEmpty();
    }

    private Optional<NextPayment> next(LocalDate today) {
        return story.household("000001").nextPayment(today);
    }
}
