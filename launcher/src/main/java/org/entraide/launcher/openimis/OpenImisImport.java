package org.entraide.launcher.openimis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.launcher.openimis.Tariffs.PriceLists;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;

/** One run of the import, table after table in the order in which rows refer to one another. */
public final class OpenImisImport {

    private final Tables tables;
    private final Counter counter;
    private final Settings settings;
    private final Progress progress;
    private final Report report;
    private final Ties ties = new Ties();
    private final Places places;
    private final PriceLists services;
    private final PriceLists items;
    private final Set<String> tariffs = new HashSet<>();
    private final Set<String> usedLists = new HashSet<>();

    private OpenImisImport(Path directory, Counter counter, Settings settings, Progress progress) {
        this.report = new Report();
        this.tables = new Tables(directory, report);
        this.counter = counter;
        this.settings = settings;
        this.progress = progress;
        this.places = new Places(tables.current("tblLocations", "LocationId"), settings);
        this.services = new PriceLists(
                PriceLists.Names.SERVICES,
                tables.current("tblPLServices", "PLServiceID"),
                tables.current("tblPLServicesDetail", "PLServiceDetailID"),
                tables.current("tblServices", "ServiceID"),
                settings.currency());
        this.items = new PriceLists(
                PriceLists.Names.ITEMS,
                tables.current("tblPLItems", "PLItemID"),
                tables.current("tblPLItemsDetail", "PLItemDetailID"),
                tables.current("tblItems", "ItemID"),
                settings.currency());
    }

    /** Whether a folder holds an exported database. */
    public static boolean canRead(Path directory) {
        return Tables.in(directory);
    }

    /** Imports what was not imported yet and says what became of every current row. */
    public static Report run(Path directory, Counter counter, Settings settings, Progress progress) {
        OpenImisImport run = new OpenImisImport(directory, counter, settings, progress);
        run.organisations();
        run.people();
        run.care();
        return run.report;
    }

    private void organisations() {
        List<Row> regions = places.all().stream().filter(Places::isRegion).toList();
        each("tblLocations", regions, this::mutual);
        List<Row> limits = new ArrayList<>(tables.current("tblProductItems", "ProdItemID"));
        limits.addAll(tables.current("tblProductServices", "ProdServiceID"));
        Products products = new Products(limits, settings);
        each("tblProduct", tables.current("tblProduct", "ProdID"), row -> product(row, products));
    }

    private Fate mutual(Row region) {
        return counter.ask(
                new RegisterMutual(
                        places.mutualOf(region),
                        settings.network(),
                        settings.country(),
                        region.text("LocationName"),
                        region.text("LocationName"),
                        settings.currency()),
                settings.key(region));
    }

    private Fate product(Row product, Products products) {
        String mutual = places.mutualAt(product.text("LocationId"));
        Fate fate = counter.ask(products.command(product, mutual), settings.key(product));
        if (fate instanceof Fate.Imported) {
            ties.product(product.id(), new Ties.Offer(mutual, product.text("ProductCode")));
        }
        return fate;
    }

    private void people() {
        List<Row> insurees = tables.current("tblInsuree", "InsureeID");
        List<Row> policies = tables.current("tblPolicy", "PolicyID");
        Families families = new Families(insurees, policies);
        each("tblFamilies", tables.current("tblFamilies", "FamilyID"), row -> family(row, families));
        each("tblInsuree", insurees, this::insuree);
        each("tblPolicy", policies, this::policy);
        each("tblPremium", tables.current("tblPremium", "PremiumId"), this::premium);
    }

    private Fate family(Row family, Families families) {
        String village = family.text("LocationId");
        String mutual = places.mutualAt(village);
        List<Row> members = families.members(family);
        Counter.Enrolled enrolled =
                counter.enrol(mutual, places.code(village), families.enrolledOn(family), members, settings.key(family));
        if (enrolled.fate() instanceof Fate.Imported) {
            ties.family(family.id(), new Ties.Household(mutual, enrolled.household()));
            for (int i = 0; i < members.size(); i++) {
                ties.insuree(
                        members.get(i).id(),
                        new Ties.Person(mutual, enrolled.members().get(i)));
            }
        }
        return enrolled.fate();
    }

    /** Insurees came with their family: what is left is to say whether theirs did. */
    private Fate insuree(Row insuree) {
        ties.family(insuree.text("FamilyID"));
        ties.insuree(insuree.id());
        return new Fate.Imported(counter.wasBefore(settings.key("tblFamilies", insuree.text("FamilyID"))));
    }

    private Fate policy(Row policy) {
        Ties.Household household = ties.family(policy.text("FamilyID"));
        Ties.Offer offer = ties.product(policy.text("ProdID"));
        if (!offer.mutual().equals(household.mutual())) {
            throw new Unusable("PRODUCT_OF_OTHER_MUTUAL", offer.mutual());
        }
        Fate fate = counter.ask(
                new TakeOutCover(household.mutual(), household.number(), offer.code(), policy.date("StartDate")),
                settings.key(policy));
        if (fate instanceof Fate.Imported) {
            ties.policy(policy.id(), policy.text("FamilyID"));
        }
        return fate;
    }

    private Fate premium(Row premium) {
        Ties.Household household = ties.family(ties.policy(premium.text("PolicyID")));
        return counter.ask(Payments.command(premium, household, settings), settings.key(premium));
    }

    private void care() {
        Tariffs all = new Tariffs(settings, services, items);
        Map<String, String> facilities = new HashMap<>();
        each("tblHF", tables.current("tblHF", "HfID"), row -> facility(row, all, facilities));
        each("tblPLServices", services.lists(), row -> used("S", row.id()));
        each("tblPLItems", items.lists(), row -> used("I", row.id()));
        each("tblPLServicesDetail", services.details(), row -> used("S", services.listOf(row)));
        each("tblPLItemsDetail", items.details(), row -> used("I", items.listOf(row)));
        List<Row> lower =
                places.all().stream().filter(row -> !Places.isRegion(row)).toList();
        each("tblLocations", lower, this::location);
        claims(facilities);
    }

    private Fate facility(Row facility, Tariffs all, Map<String, String> facilities) {
        String tariff = all.codeOf(facility);
        if (tariffs.add(tariff)) {
            Fate published = counter.ask(all.command(facility), settings.key("tariff", tariff));
            if (published instanceof Fate.Reported) {
                return published;
            }
            usedLists.add("S" + facility.text("PLServiceID"));
            usedLists.add("I" + facility.text("PLItemID"));
        }
        String location = facility.text("LocationId");
        places.region(location);
        Fate fate = counter.ask(
                new ContractProvider(
                        settings.network(),
                        facility.text("HFCode"),
                        facility.text("HFName"),
                        level(facility),
                        places.name(location),
                        tariff,
                        facility.date("ValidityFrom")),
                settings.key(facility));
        facilities.put(facility.id(), facility.text("HFCode"));
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
        if (!usedLists.contains(kind + list)) {
            throw new Unusable("PRICE_LIST_NOT_USED", list);
        }
        return new Fate.Imported(counter.allBefore());
    }

    private Fate location(Row location) {
        if (!places.isUsed(location)) {
            throw new Unusable("LOCATION_NOT_USED", location.text("LocationCode"));
        }
        return new Fate.Imported(counter.allBefore());
    }

    private void claims(Map<String, String> facilities) {
        List<Row> serviceLines = tables.current("tblClaimServices", "ClaimServiceID");
        List<Row> itemLines = tables.current("tblClaimItems", "ClaimItemID");
        Claims claims = new Claims(serviceLines, itemLines, services, items, settings);
        List<Row> rows = tables.current("tblClaim", "ClaimID");
        counter.settle(ties.mutuals());
        each("tblClaim", rows, row -> claim(row, claims, facilities));
        each("tblClaimServices", serviceLines, this::claimLine);
        each("tblClaimItems", itemLines, this::claimLine);
        Outcomes.compare(rows, ties, counter, report);
    }

    private Fate claim(Row claim, Claims claims, Map<String, String> facilities) {
        Ties.Person person = ties.insuree(claim.text("InsureeID"));
        String provider = facilities.get(claim.text("HFID"));
        if (provider == null) {
            throw new Unusable("FACILITY_NOT_IMPORTED", claim.text("HFID"));
        }
        Counter.Numbered numbered = counter.submit(claims.command(claim, person, provider), settings.key(claim));
        if (numbered.fate() instanceof Fate.Imported) {
            ties.claim(claim.id(), new Ties.Submitted(person.mutual(), numbered.claim()));
        }
        return numbered.fate();
    }

    private Fate claimLine(Row line) {
        if (ties.claim(line.text("ClaimID")).isEmpty()) {
            throw new Unusable("CLAIM_NOT_IMPORTED", line.text("ClaimID"));
        }
        return new Fate.Imported(counter.allBefore());
    }

    private void each(String table, List<Row> rows, Function<Row, Fate> step) {
        progress.begin(table, rows.size());
        for (Row row : rows) {
            Fate fate;
            try {
                fate = step.apply(row);
            } catch (Unusable unusable) {
                fate = new Fate.Reported(unusable.reason(), unusable.details());
            }
            report.add(table, row.id(), fate);
            progress.step();
        }
    }
}
