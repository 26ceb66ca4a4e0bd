package org.entraide.launcher.openimis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.events.ClaimEvent.State;

/** Claims with their services and items become claims that are decided anew by our rules. */
final class Claims {

    private final Map<String, List<Row>> services;
    private final Map<String, List<Row>> items;
    private final Tariffs.PriceLists serviceCodes;
    private final Tariffs.PriceLists itemCodes;
    private final Settings settings;

    Claims(
            List<Row> services,
            List<Row> items,
            Tariffs.PriceLists serviceCodes,
            Tariffs.PriceLists itemCodes,
            Settings settings) {
        this.services = byClaim(services);
        this.items = byClaim(items);
        this.serviceCodes = serviceCodes;
        this.itemCodes = itemCodes;
        this.settings = settings;
    }

    SubmitClaim command(Row claim, Ties.Person person, String provider) {
        List<Line> lines = new ArrayList<>();
        services.getOrDefault(claim.id(), List.of())
                .forEach(row -> lines.add(line(row, serviceCodes.code(row.text("ServiceID")))));
        items.getOrDefault(claim.id(), List.of())
                .forEach(row -> lines.add(line(row, itemCodes.code(row.text("ItemID")))));
        return new SubmitClaim(
                person.mutual(),
                person.member(),
                provider,
                claim.text("ClaimCode"),
                claim.date("DateFrom"),
                claim.optional("DateTo").isPresent() ? claim.date("DateTo") : claim.date("DateFrom"),
                claim.optional("DateClaimed").isPresent() ? claim.date("DateClaimed") : null,
                settings.currency(),
                lines);
    }

    /** What the database says of a claim: 1 rejected, 2 entered, 4 checked, 8 processed, 16 valuated. */
    static String statusThere(Row claim) {
        return switch (claim.optional("ClaimStatus").orElse("")) {
            case "1" -> "REJECTED";
            case "2" -> "ENTERED";
            case "4" -> "CHECKED";
            case "8" -> "PROCESSED";
            case "16" -> "VALUATED";
            default -> "UNKNOWN";
        };
    }

    /** Whether our outcome says something else than theirs; entered and checked claims are not decided there. */
    static Optional<String> differs(Row claim, State here) {
        boolean same = switch (claim.optional("ClaimStatus").orElse("")) {
            case "1" -> here == State.REJECTED;
            case "8", "16" -> here == State.APPROVED || here == State.PARTLY_APPROVED;
            default -> false;
        };
        return same ? Optional.empty() : Optional.of(statusThere(claim));
    }

    private Line line(Row row, String act) {
        return new Line(act, row.count("QtyProvided"), row.amount("PriceAsked", settings.currency()));
    }

    private static Map<String, List<Row>> byClaim(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.optional("ClaimID").isPresent())
                .collect(Collectors.groupingBy(row -> row.text("ClaimID")));
    }
}
