package org.entraide.launcher.openimis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.launcher.openimis.Tariffs.PriceLists;

/** Third stage: facilities become providers under contract, with the tariff of their price lists. */
final class Facilities {

    private final Run run;
    private final Places places;
    private final Ties ties;
    private final PriceLists services;
    private final PriceLists items;
    private final Map<String, Fate> tariffs = new HashMap<>();

    /** For each list that is part of a tariff, by its kind and id, the key under which that was published. */
    private final Map<String, String> published = new HashMap<>();

    Facilities(Run run, Places places, Ties ties, PriceLists services, PriceLists items) {
        this.run = run;
        this.places = places;
        this.ties = ties;
        this.services = services;
        this.items = items;
    }

    void bring() {
        Tariffs all = new Tariffs(run.settings(), services, items);
        run.each("tblHF", run.tables().current("tblHF", "HfID"), row -> facility(row, all));
        run.each("tblPLServices", services.lists(), row -> used("S", row.id()));
        run.each("tblPLItems", items.lists(), row -> used("I", row.id()));
        run.each("tblPLServicesDetail", services.details(), row -> priced("S", services, row));
        run.each("tblPLItemsDetail", items.details(), row -> priced("I", items, row));
        List<Row> below = places.belowRegions();
        run.each("tblLocations", below, this::location);
    }

    private Fate facility(Row facility, Tariffs all) {
        String tariff = all.codeOf(facility);
        if (tariff(tariff, facility, all) instanceof Fate.Reported reported) {
            return reported;
        }
        String location = facility.text("LocationId");
        places.region(location);
        Fate fate = run.counter()
                .ask(
                        new ContractProvider(
                                run.settings().network(),
                                facility.text("HFCode"),
                                facility.text("HFName"),
                                level(facility),
                                places.name(location),
                                tariff,
                                facility.date("ValidityFrom")),
                        run.settings().key(facility));
        if (fate instanceof Fate.Imported) {
            ties.facility(facility.id(), facility.text("HFCode"));
        }
        return fate;
    }

    /** The first facility with a pair of lists publishes their tariff; the others share what became of it. */
    private Fate tariff(String tariff, Row facility, Tariffs all) {
        Fate known = tariffs.get(tariff);
        if (known != null) {
            return known;
        }
        run.tables().need("tblServices", "tblPLServicesDetail", "tblItems", "tblPLItemsDetail");
        String key = run.settings().key("tariff", tariff);
        Fate fate = run.counter().ask(all.command(facility), key);
        tariffs.put(tariff, fate);
        if (fate instanceof Fate.Imported) {
            published.put("S" + facility.text("PLServiceID"), key);
            published.put("I" + facility.text("PLItemID"), key);
        }
        return fate;
    }

    private static Level level(Row facility) {
        return switch (facility.text("HFLevel")) {
            case "H" -> Level.HOSPITAL;
            case "C" -> Level.CENTRE;
            case "D" -> Level.POST;
            default -> throw new Unusable("LEVEL_UNKNOWN", facility.text("HFLevel"));
        };
    }

    private Fate used(String kind, String list) {
        String key = published.get(kind + list);
        if (key == null) {
            throw new Unusable("PRICE_LIST_NOT_USED", list);
        }
        return new Fate.Imported(run.counter().wasBefore(key));
    }

    private Fate priced(String kind, PriceLists lists, Row detail) {
        Fate fate = used(kind, lists.listOf(detail));
        lists.actOf(detail);
        return fate;
    }

    private Fate location(Row location) {
        if (!places.isUsed(location)) {
            throw new Unusable("LOCATION_NOT_USED", location.text("LocationCode"));
        }
        return new Fate.Imported(run.counter().allBefore());
    }
}
