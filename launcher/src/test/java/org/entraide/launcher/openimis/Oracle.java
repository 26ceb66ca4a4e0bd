package org.entraide.launcher.openimis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the figures must be, straight from the tables by a few obvious lines that share nothing with the program: one
 * policy a family, a lump sum for it, cover from the day it is paid, and every claim line at the lower of the price
 * asked and the price in the facility's list.
 */
final class Oracle {

    private final Path directory;
    private final Map<String, Map<String, Long>> figures = new TreeMap<>();

    Oracle(Path directory) throws IOException {
        this.directory = directory;
        premiums();
        beneficiaries();
        claims();
    }

    /** Figures by {@code mutual region/month}, then by name; months without figures are absent. */
    Map<String, Map<String, Long>> figures() {
        return figures;
    }

    private void premiums() throws IOException {
        for (NamedCsvRecord policy : rows("tblPolicy")) {
            add(region(policy.getField("FamilyID")), day(policy, "StartDate"), "due", price(policy));
        }
        for (NamedCsvRecord premium : rows("tblPremium")) {
            String family =
                    row("tblPolicy", "PolicyID", premium.getField("PolicyID")).getField("FamilyID");
            add(region(family), day(premium, "PayDate"), "collected", whole(premium, "Amount"));
        }
    }

    private void beneficiaries() throws IOException {
        for (NamedCsvRecord policy : rows("tblPolicy")) {
            String family = policy.getField("FamilyID");
            long people = rows("tblInsuree").stream()
                    .filter(insuree -> insuree.getField("FamilyID").equals(family))
                    .count();
            LocalDate from = insuredFrom(policy);
            LocalDate to = day(policy, "StartDate").plusMonths(12).minusDays(1);
            for (YearMonth month = YearMonth.from(from);
                    !month.isAfter(YearMonth.from(to));
                    month = month.plusMonths(1)) {
                LocalDate end = month.atEndOfMonth();
                if (!end.isBefore(from) && !end.isAfter(to)) {
                    add(region(family), end, "beneficiaries", people);
                }
            }
        }
    }

    private void claims() throws IOException {
        Set<String> insurees = rows("tblInsuree").stream()
                .map(row -> row.getField("InsureeID"))
                .collect(Collectors.toSet());
        for (NamedCsvRecord claim : rows("tblClaim")) {
            if (!insurees.contains(claim.getField("InsureeID"))) {
                continue; // a superseded person: reported, not imported
            }
            String family =
                    row("tblInsuree", "InsureeID", claim.getField("InsureeID")).getField("FamilyID");
            LocalDate care = day(claim, "DateFrom");
            NamedCsvRecord facility = row("tblHF", "HfID", claim.getField("HFID"));
            boolean covered = rows("tblPolicy").stream()
                    .filter(policy -> policy.getField("FamilyID").equals(family))
                    .anyMatch(policy -> !care.isBefore(insuredFrom(policy))
                            && care.isBefore(day(policy, "StartDate").plusMonths(12)));
            long billed = 0;
            long payable = 0;
            boolean refusedLine = false;
            for (Asked asked : asked(claim.getField("ClaimID"), facility)) {
                billed += asked.quantity() * asked.price();
                payable += covered ? asked.quantity() * Math.min(asked.price(), asked.listed()) : 0;
                refusedLine |= asked.listed() == 0;
            }
            String state = payable == 0 ? "REJECTED" : refusedLine ? "PARTLY_APPROVED" : "APPROVED";
            add(region(family), care, state, 1);
            add(region(family), care, "billed", billed);
            add(region(family), care, "payable", payable);
        }
    }

    private record Asked(long quantity, long price, long listed) {}

    private List<Asked> asked(String claim, NamedCsvRecord facility) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (String kind : List.of("Service", "Item")) {
            String list = "PL" + kind + "ID";
            for (NamedCsvRecord line : rows("tblClaim" + kind + "s")) {
                if (line.getField("ClaimID").equals(claim)) {
                    String act = line.getField(kind + "ID");
                    boolean listed = rows("tblPL" + kind + "sDetail").stream()
                            .anyMatch(detail -> detail.getField(list).equals(facility.getField(list))
                                    && detail.getField(kind + "ID").equals(act));
                    String price = kind.equals("Service") ? "ServPrice" : "ItemPrice";
                    asked.add(new Asked(
                            whole(line, "QtyProvided"),
                            whole(line, "PriceAsked"),
                            listed ? whole(row("tbl" + kind + "s", kind + "ID", act), price) : 0));
                }
            }
        }
        return asked;
    }

    private LocalDate insuredFrom(NamedCsvRecord policy) {
        try {
            LocalDate paid = rows("tblPremium").stream()
                    .filter(premium -> premium.getField("PolicyID").equals(policy.getField("PolicyID")))
                    .filter(premium -> whole(premium, "Amount") >= 10_000)
                    .map(premium -> day(premium, "PayDate"))
                    .findFirst()
                    .orElse(LocalDate.MAX);
            LocalDate start = day(policy, "StartDate");
            return paid.isAfter(start) ? paid : start;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private long price(NamedCsvRecord policy) throws IOException {
        return whole(row("tblProduct", "ProdID", policy.getField("ProdID")), "LumpSum");
    }

    /** Name of the region in which a family's village lies. */
    private String region(String family) throws IOException {
        NamedCsvRecord place = row(
                "tblLocations",
                "LocationId",
                row("tblFamilies", "FamilyID", family).getField("LocationId"));
        while (!place.getField("LocationType").equals("R")) {
            place = row("tblLocations", "LocationId", place.getField("ParentLocationId"));
        }
        return place.getField("LocationName");
    }

    private void add(String region, LocalDate day, String figure, long amount) {
        figures.computeIfAbsent(region + "/" + YearMonth.from(day), _ -> new TreeMap<>())
                .merge(figure, amount, Long::sum);
    }

    private static LocalDate day(NamedCsvRecord row, String field) {
        return LocalDate.parse(row.getField(field).substring(0, 10));
    }

    private static long whole(NamedCsvRecord row, String field) {
        return new BigDecimal(row.getField(field)).longValueExact();
    }

    private NamedCsvRecord row(String table, String key, String value) throws IOException {
        return rows(table).stream()
                .filter(row -> row.getField(key).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + " has no current row " + value));
    }

    private final Map<String, List<NamedCsvRecord>> read = new HashMap<>();

    private List<NamedCsvRecord> rows(String table) throws IOException {
        if (!read.containsKey(table)) {
            try (Stream<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(directory.resolve(table + ".csv")).stream()) {
                read.put(
                        table,
                        rows.filter(row -> row.getField("ValidityTo").isEmpty()).toList());
            }
        }
        return read.get(table);
    }
}
