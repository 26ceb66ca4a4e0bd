package org.entraide.hub.feed.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entraide.events.Money;
import org.entraide.hub.feed.Details;
import org.entraide.hub.feed.Item;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;

/** Items in plain words. */
record Sentences(Wording wording, Writing writing) {

    static Sentences in(Wording wording) {
        return new Sentences(wording, new Writing(wording.locale()));
    }

    String of(Item item) {
        return switch (item.kind()) {
            case DAYS -> days(item);
            case ORGANISATION, PERSON -> wording.say("tell." + item.type(), details(item));
        };
    }

    String tooSlow() {
        return wording.say("flux.slow");
    }

    private String days(Item item) {
        Details details = item.details();
        LocalDate from = LocalDate.parse(details.text("from"));
        LocalDate to = LocalDate.parse(details.text("to"));
        String when = from.equals(to)
                ? wording.say("tell.day", writing.day(to))
                : wording.say("tell.days", writing.day(from), writing.day(to));
        return wording.say(
                "tell." + item.type() + ".days",
                item.subject().name(),
                writing.count(details.number("count")),
                details.money("amount").map(this::money).orElse(""),
                when);
    }

    private Object[] details(Item item) {
        Details details = item.details();
        String name = item.subject().name();
        return switch (item.type()) {
            case "MutualRegistered" ->
                new Object[] {
                    name, details.text("region"), writing.country(item.subject().country())
                };
            case "PackagePublished" ->
                new Object[] {name, details.text("packageName"), number(item, "version"), day(item, "effectiveFrom")};
            case "ProviderContracted" ->
                new Object[] {name, details.text("providerName"), details.text("region"), day(item, "from")};
            case "TariffPublished" ->
                new Object[] {
                    name,
                    details.text("tariff"),
                    number(item, "version"),
                    number(item, "prices"),
                    day(item, "effectiveFrom")
                };
            case "HouseholdEnrolled", "MemberAdded", "MemberRemoved", "SubscriberChanged", "CoverageChanged" ->
                new Object[] {name, month(item, "month")};
            case "CoverTakenOut" -> new Object[] {name, money(item, "premium"), day(item, "from"), day(item, "to")};
            case "PremiumAssessed" -> new Object[] {name, money(item, "due"), day(item, "dueOn")};
            case "PremiumPaid", "SubsidyApplied" -> new Object[] {name, money(item, "amount"), day(item, "valueDate")};
            case "CreditApplied" -> new Object[] {name, money(item, "amount"), day(item, "on")};
            case "ClaimSubmitted" -> new Object[] {name, money(item, "billed"), month(item, "careMonth")};
            case "ClaimPended" -> new Object[] {name, month(item, "careMonth")};
            case "ClaimDecided" ->
                new Object[] {name, wording.say("tell.now." + details.text("now")), money(item, "payable")};
            default -> new Object[] {name};
        };
    }

    private String number(Item item, String name) {
        return writing.count(item.details().number(name));
    }

    private String day(Item item, String name) {
        return writing.day(LocalDate.parse(item.details().text(name)));
    }

    private String month(Item item, String name) {
        return writing.month(YearMonth.parse(item.details().text(name)));
    }

    private String money(Item item, String name) {
        return item.details().money(name).map(this::money).orElse("");
    }

    private String money(Money money) {
        return writing.money(money.amount(), money.currency());
    }
}
