package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.ledger.Refusal;
import org.entraide.pages.Writing;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a clerk types it.
 *
 * @param amount in whole units of the currency, spaces allowed
 * @param date as {@code dd/mm/yyyy}
 * @param key made with the form: sent twice, it is one payment
 * @param position of the household when the form was made
 */
record PaymentPaper(
        @Nullable String amount,
        @Nullable String date,
        @Nullable String method,
        @Nullable String reference,
        @Nullable String key,
        @Nullable String position) {

    private static final String SERIES = "G1";

    /** What was read: a command, or what is wrong by field. */
    record Read(@Nullable TakePayment command, List<Refusal> wrong) {}

    static PaymentPaper blank(LocalDate today) {
        return new PaymentPaper("", new Writing(Locale.ROOT).day(today), PaymentMethod.CASH.name(), "", null, null);
    }

    Read read(Mutual mutual, String household) {
        List<Refusal> wrong = new ArrayList<>();
        Optional<Long> minor = Writing.typedAmount(amount == null ? "" : amount, mutual.currency());
        Optional<LocalDate> day = Writing.typedDay(date == null ? "" : date);
        if (minor.isEmpty()) {
            wrong.add(Reason.AMOUNT_UNREADABLE.at("/amount"));
        }
        if (day.isEmpty()) {
            wrong.add(Reason.DATE_UNREADABLE.at("/valueDate"));
        }
        if (minor.isEmpty() || day.isEmpty()) {
            return new Read(null, wrong);
        }
        String paper = reference == null ? "" : reference.strip();
        TakePayment command = new TakePayment(
                mutual.code(),
                household,
                SERIES,
                how(),
                new Money(minor.get(), mutual.currency()),
                day.get(),
                paper.isEmpty() ? null : paper);
        return new Read(command, List.of());
    }

    String keyOrNew() {
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    long positionSeen() {
        return position == null || !position.matches("[0-9]{1,18}") ? -1 : Long.parseLong(position);
    }

    private PaymentMethod how() {
        for (PaymentMethod each : PaymentMethod.values()) {
            if (each.name().equals(method)) {
                return each;
            }
        }
        return PaymentMethod.CASH;
    }
}
