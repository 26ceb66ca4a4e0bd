package org.entraide.registry.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entraide.events.Money;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Refusal;

/** Collects everything that is wrong with a request, so that a clerk mends it all at once. */
public final class Findings {

    /** No amount is larger, in minor units: it leaves room to add up a household's without overflow. */
    public static final long MOST_AMOUNT = 1_000_000_000_000L;

    /** No business date is earlier. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final List<Refusal> refusals = new ArrayList<>();

    public Findings require(boolean holds, Reason reason, String pointer, Object... details) {
        if (!holds) {
            refusals.add(reason.at(pointer, details));
        }
        return this;
    }

    public Findings text(String text, int most, String pointer) {
        return require(!text.isBlank(), Reason.TEXT_MISSING, pointer)
                .require(text.length() <= most, Reason.TEXT_TOO_LONG, pointer, most);
    }

    public Findings range(int number, int least, int most, String pointer) {
        return require(number >= least && number <= most, Reason.OUT_OF_RANGE, pointer, least, most);
    }

    /** In the mutual's currency, not negative, not beyond {@link #MOST_AMOUNT}. */
    public Findings amount(Money money, String currency, String pointer) {
        return require(money.currency().equals(currency), Reason.CURRENCY_OTHER, pointer, currency)
                .require(money.amount() >= 0, Reason.AMOUNT_NEGATIVE, pointer)
                .require(money.amount() <= MOST_AMOUNT, Reason.AMOUNT_TOO_LARGE, pointer);
    }

    /** A day between {@link #EARLIEST} and {@code latest}. */
    public Findings date(LocalDate date, LocalDate latest, String pointer) {
        return require(
                !date.isBefore(EARLIEST) && !date.isAfter(latest), Reason.DATE_IMPLAUSIBLE, pointer, EARLIEST, latest);
    }

    /** A day that has come. */
    public Findings past(LocalDate date, LocalDate today, String pointer) {
        return date.isAfter(today) ? require(false, Reason.DATE_IN_FUTURE, pointer) : date(date, today, pointer);
    }

    public boolean any() {
        return !refusals.isEmpty();
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public <E> Decision<E> refused() {
        return new Decision.Refused<>(refusals);
    }
}
