package org.entraide.claims.claim.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.network.PriceList;
import org.entraide.ledger.Refusal;
import org.entraide.pages.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a clerk types it: fields by name, those of its lines with their row, such as {@code act2}. Rows without an
 * act are left out; a quantity left blank is one, a price left blank the tariff's.
 */
record ClaimPaper(Map<String, String> fields) {

    /** Rows at first; there are always two blank ones more than were filled. */
    static final int ROWS = 6;

    /** Rows on one page; a longer invoice is entered in parts. */
    static final int MOST_ROWS = 60;

    ClaimPaper {
        fields = Map.copyOf(fields);
    }

    /** @param provider chosen already, or empty */
    static ClaimPaper blank(String provider, LocalDate today) {
        String day = new Writing(Locale.ROOT).day(today);
        return new ClaimPaper(Map.of("provider", provider, "careFrom", day, "depositedOn", day));
    }

    /** What was typed, for the form that is shown again. */
    public String at(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public int rows() {
        int last = IntStream.range(0, MOST_ROWS)
                .filter(row -> !(at("act" + row) + at("price" + row)).isEmpty())
                .max()
                .orElse(-1);
        return Math.clamp(last + 3, ROWS, MOST_ROWS);
    }

    String key() {
        return at("key").isEmpty() ? UUID.randomUUID().toString() : at("key");
    }

    /** The day of care, as far as it can be read. */
    Optional<LocalDate> day() {
        return Writing.typedDay(at("careFrom"));
    }

    /**
     * What was read.
     *
     * @param claim as far as it can be read; a day that cannot is the first day of care
     * @param rows of the form that its lines stand in
     * @param unreadable by field
     */
    record Read(SubmitClaim claim, List<Integer> rows, List<Refusal> unreadable) {

        /** What keeps it from being a claim at all, told only to who wants to send it. */
        List<Refusal> missing() {
            List<Refusal> missing = new ArrayList<>();
            if (claim.provider().isEmpty()) {
                missing.add(Refusal.of("prestations.wrong.provider", "provider"));
            }
            if (claim.lines().isEmpty()) {
                missing.add(Refusal.of("prestations.wrong.lines", "act0"));
            }
            return missing;
        }

        /** The rules point into the claim; on paper the same place is a field. */
        Refusal onPaper(Refusal refusal) {
            String[] steps = refusal.pointer().split("/", -1);
            String field = steps.length == 4 ? steps[3] : steps[steps.length - 1];
            String name = switch (field) {
                case "externalReference" -> "reference";
                case "unitPrice" -> "price";
                case "lines" -> "act0";
                default -> field;
            };
            String row = steps.length == 4 ? String.valueOf(rows.get(Integer.parseInt(steps[2]))) : "";
            return new Refusal(refusal.code(), name + row, refusal.details());
        }
    }

    /** @param prices of the provider on the day of care, once it is chosen */
    Read read(String mutual, String member, String currency, LocalDate today, @Nullable PriceList prices) {
        List<Refusal> unreadable = new ArrayList<>();
        LocalDate from = day("careFrom", today, unreadable);
        LocalDate to = at("careTo").isEmpty() ? from : day("careTo", from, unreadable);
        LocalDate deposited = at("depositedOn").isEmpty() ? null : day("depositedOn", today, unreadable);
        Map<Integer, Line> lines = new LinkedHashMap<>();
        for (int row = 0; row < MOST_ROWS; row++) {
            if (!at("act" + row).isEmpty()) {
                lines.put(row, line(row, currency, prices, unreadable));
            }
        }
        String reference = at("reference");
        SubmitClaim claim = new SubmitClaim(
                mutual,
                member,
                at("provider"),
                reference.isEmpty() ? null : reference,
                from,
                to,
                deposited,
                currency,
                List.copyOf(lines.values()));
        return new Read(claim, List.copyOf(lines.keySet()), unreadable);
    }

    private LocalDate day(String field, LocalDate otherwise, List<Refusal> unreadable) {
        Optional<LocalDate> day = Writing.typedDay(at(field));
        if (day.isEmpty()) {
            unreadable.add(Refusal.of("prestations.wrong.date", field));
        }
        return day.orElse(otherwise);
    }

    private Line line(int row, String currency, @Nullable PriceList prices, List<Refusal> unreadable) {
        String act = at("act" + row);
        String quantity = at("quantity" + row);
        if (!quantity.matches("[0-9]{0,6}")) {
            unreadable.add(Refusal.of("prestations.wrong.quantity", "quantity" + row));
        }
        String price = at("price" + row);
        Optional<Long> typed = Writing.typedAmount(price, currency);
        if (!price.isEmpty() && typed.isEmpty()) {
            unreadable.add(Refusal.of("prestations.wrong.amount", "price" + row));
        }
        return new Line(
                act,
                quantity.matches("[0-9]{1,6}") ? Integer.parseInt(quantity) : 1,
                typed.orElseGet(() -> EligibilityForm.price(act, prices)));
    }
}
