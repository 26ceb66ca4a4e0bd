package org.entraide.launcher.openimis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Price;

/**
 * A facility names one list for services and one for items; the two together become the tariff of its contract. Two
 * facilities with the same pair share the tariff.
 */
final class Tariffs {

    private final Settings settings;
    private final PriceLists services;
    private final PriceLists items;

    Tariffs(Settings settings, PriceLists services, PriceLists items) {
        this.settings = settings;
        this.services = services;
        this.items = items;
    }

    /** Code of the tariff of a facility, such as {@code S7-I8}. */
    String codeOf(Row facility) {
        return "S" + facility.text("PLServiceID") + "-I" + facility.text("PLItemID");
    }

    PublishTariff command(Row facility) {
        Row serviceList = services.list(facility.text("PLServiceID"));
        Row itemList = items.list(facility.text("PLItemID"));
        LocalDate one = serviceList.date("DatePL");
        LocalDate other = itemList.date("DatePL");
        Map<String, Price> prices = new LinkedHashMap<>();
        List<Price> all = new ArrayList<>(services.prices(serviceList.id()));
        all.addAll(items.prices(itemList.id()));
        for (Price price : all) {
            if (prices.putIfAbsent(price.act(), price) != null) {
                throw new Unusable("ACT_TWICE", price.act());
            }
        }
        return new PublishTariff(
                settings.network(),
                codeOf(facility),
                one.isAfter(other) ? one : other,
                settings.currency(),
                List.copyOf(prices.values()));
    }

    /** The price lists of one kind, with the acts or drugs that they price. */
    static final class PriceLists {

        private final Map<String, Row> lists = new LinkedHashMap<>();
        private final Map<String, Row> acts = new HashMap<>();
        private final List<Row> details;
        private final Names names;
        private final String currency;

        /** Names of the columns, which differ between services and items. */
        record Names(String list, String act, String code, String name, String price, String category) {

            static final Names SERVICES =
                    new Names("PLServiceID", "ServiceID", "ServCode", "ServName", "ServPrice", "ServCategory");
            static final Names ITEMS = new Names("PLItemID", "ItemID", "ItemCode", "ItemName", "ItemPrice", "ItemType");
        }

        private PriceLists(Names names, List<Row> lists, List<Row> details, List<Row> acts, String currency) {
            this.names = names;
            this.details = details;
            this.currency = currency;
            lists.forEach(list -> this.lists.put(list.id(), list));
            acts.forEach(act -> this.acts.put(act.id(), act));
        }

        static PriceLists ofServices(Tables tables, String currency) {
            return new PriceLists(
                    Names.SERVICES,
                    tables.current("tblPLServices", "PLServiceID"),
                    tables.current("tblPLServicesDetail", "PLServiceDetailID"),
                    tables.current("tblServices", "ServiceID"),
                    currency);
        }

        static PriceLists ofItems(Tables tables, String currency) {
            return new PriceLists(
                    Names.ITEMS,
                    tables.current("tblPLItems", "PLItemID"),
                    tables.current("tblPLItemsDetail", "PLItemDetailID"),
                    tables.current("tblItems", "ItemID"),
                    currency);
        }

        List<Row> lists() {
            return List.copyOf(lists.values());
        }

        List<Row> details() {
            return details;
        }

        Row list(String id) {
            return Optional.ofNullable(lists.get(id)).orElseThrow(() -> new Unusable("PRICE_LIST_UNKNOWN", id));
        }

        /** Code of an act or drug on a claim. */
        String code(String act) {
            return act(act).text(names.code());
        }

        /** The list that a detail row belongs to. */
        String listOf(Row detail) {
            return detail.text(names.list());
        }

        /** The act or drug that a detail row prices. */
        Row actOf(Row detail) {
            return act(detail.text(names.act()));
        }

        private List<Price> prices(String list) {
            return details.stream()
                    .filter(detail -> detail.has(names.list(), list))
                    .filter(detail -> detail.optional(names.act())
                            .filter(acts::containsKey)
                            .isPresent())
                    .map(this::price)
                    .toList();
        }

        private Price price(Row detail) {
            Row act = actOf(detail);
            long amount = detail.optional("PriceOverule").isPresent()
                    ? detail.amount("PriceOverule", currency)
                    : act.amount(names.price(), currency);
            return new Price(act.text(names.code()), act.text(names.name()), category(act), amount);
        }

        private Category category(Row act) {
            return switch (act.optional(names.category()).orElse("")) {
                case "S" -> Category.SURGERY;
                case "H" -> Category.HOSPITALISATION;
                case "A" -> Category.ANTENATAL;
                case "C", "V" -> Category.CONSULTATION;
                case "D" -> names.equals(Names.ITEMS) ? Category.DRUGS : Category.DELIVERY;
                default -> Category.OTHER;
            };
        }

        private Row act(String id) {
            return Optional.ofNullable(acts.get(id)).orElseThrow(() -> new Unusable("ACT_UNKNOWN", id));
        }
    }
}
