package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.registry.coverage.Deposit;
import org.entraide.registry.household.AccountLine.Kind;

/**
 * What came for a household. Amounts are minor units of the mutual's currency.
 *
 * @param payments of the household, one for each value date
 * @param subsidies of sponsors, one for each value date
 * @param credit what was paid beyond everything assessed
 * @param lines the latest lines, oldest first; older ones are in the ledger
 */
public record Account(List<Deposit> payments, List<Deposit> subsidies, long credit, List<AccountLine> lines) {

    static final Account EMPTY = new Account(List.of(), List.of(), 0, List.of());

    private static final int MOST_LINES = 200;

    public Account {
        payments = List.copyOf(payments);
        subsidies = List.copyOf(subsidies);
        lines = List.copyOf(lines);
    }

    Account on(PremiumAssessed event) {
        return line(new AccountLine(
                Kind.DUE,
                event.dueOn(),
                event.cover(),
                event.instalment(),
                event.due().amount(),
                event.subsidy().amount(),
                null));
    }

    Account on(PremiumPaid event) {
        long amount = event.amount().amount();
        return new Account(
                        plus(payments, event.valueDate(), amount),
                        subsidies,
                        event.credit().amount(),
                        lines)
                .line(new AccountLine(Kind.PAYMENT, event.valueDate(), event.receipt(), 0, amount, 0, null));
    }

    Account on(CreditApplied event) {
        return new Account(payments, subsidies, event.credit().amount(), lines)
                .line(new AccountLine(
                        Kind.CREDIT_APPLIED,
                        event.on(),
                        event.settlement().cover(),
                        event.settlement().instalment(),
                        event.settlement().amount().amount(),
                        0,
                        null));
    }

    Account on(SubsidyApplied event) {
        long amount = event.amount().amount();
        return new Account(payments, plus(subsidies, event.valueDate(), amount), credit, lines)
                .line(new AccountLine(Kind.SUBSIDY, event.valueDate(), event.sponsor(), 0, amount, 0, null));
    }

    Account on(ReceiptReferenced event) {
        return new Account(
                payments,
                subsidies,
                credit,
                lines.stream()
                        .map(line ->
                                line.kind() == Kind.PAYMENT && line.number().equals(event.receipt())
                                        ? line.referring(event.reference())
                                        : line)
                        .toList());
    }

    /** Numbers of the receipts among the lines, and of the papers that they stand for. */
    Stream<String> receipts() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.PAYMENT)
                .flatMap(line -> line.reference() == null
                        ? Stream.of(line.number())
                        : Stream.of(line.number(), line.reference()));
    }

    /** Deposits of one value date are one deposit, so that their number stays within the days of a household's life. */
    private static List<Deposit> plus(List<Deposit> deposits, LocalDate valueDate, long amount) {
        long before = deposits.stream()
                .filter(deposit -> deposit.valueDate().equals(valueDate))
                .mapToLong(Deposit::amount)
                .sum();
        Stream<Deposit> others =
                deposits.stream().filter(deposit -> !deposit.valueDate().equals(valueDate));
        return Stream.concat(others, Stream.of(new Deposit(valueDate, Math.addExact(before, amount))))
                .toList();
    }

    private Account line(AccountLine line) {
        List<AccountLine> more = new ArrayList<>(lines);
        more.add(line);
        return new Account(
                payments, subsidies, credit, more.subList(Math.max(0, more.size() - MOST_LINES), more.size()));
    }
}
