package org.entraide.launcher.openimis;

import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.registry.command.RegistryCommand.TakePayment;

/** Premiums become payments under receipts of a series of their own; the paper receipt's number goes along. */
final class Payments {

    static final String SERIES = "IMIS";

    private Payments() {}

    static TakePayment command(Row premium, Ties.Household household, Settings settings) {
        if (premium.isSet("isPhotoFee")) {
            throw new Unusable("PHOTO_FEE");
        }
        return new TakePayment(
                household.mutual(),
                household.number(),
                SERIES,
                method(premium),
                settings.money(premium.amount("Amount", settings.currency())),
                premium.date("PayDate"),
                premium.optional("Receipt").orElse("IMIS " + premium.id()));
    }

    private static PaymentMethod method(Row premium) {
        return switch (premium.text("PayType")) {
            case "C" -> PaymentMethod.CASH;
            case "B" -> PaymentMethod.BANK;
            case "M" -> PaymentMethod.MOBILE_MONEY;
            default -> throw new Unusable("PAY_TYPE_UNKNOWN", premium.text("PayType"));
        };
    }
}
