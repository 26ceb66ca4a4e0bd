package org.entraide.launcher;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Step;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.claim.Claim;
import org.entraide.launcher.openimis.Report;

/** Prints why a claim is decided otherwise here: each rule that objected, in words, with its dates and amounts. */
final class DifferenceText {

    private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Say say;

    DifferenceText(Say say) {
        this.say = say;
    }

    void print(Report.Difference difference) {
        Claim claim = difference.here();
        Optional<Verdict> verdict = Optional.ofNullable(claim.verdict());
        say.line(
                "IMPORT_DIFFERENCE",
                difference.claim(),
                say.text("STATE_" + difference.there()),
                say.text("STATE_" + claim.state()),
                day(claim.bill().careFrom()),
                money(claim, claim.bill().billed()),
                money(claim, verdict.map(Verdict::payable).orElse(0L)));
        List<String> reasons = verdict.map(this::reasons).orElseGet(() -> List.of(say.text("IMPORT_PENDED")));
        reasons.forEach(reason -> say.plain("    " + reason));
    }

    private List<String> reasons(Verdict verdict) {
        List<Step> objections = Stream.concat(
                        verdict.trace().stream(), verdict.lines().stream().flatMap(line -> line.trace().stream()))
                .filter(step -> step.ground() != null)
                .toList();
        if (objections.isEmpty()) {
            return List.of(say.text("IMPORT_NO_OBJECTION"));
        }
        return say.rules().steps(objections).stream()
                .map(step ->
                        say.text("IMPORT_OBJECTION", step.code(), step.title(), withDays(String.valueOf(step.text()))))
                .distinct()
                .toList();
    }

    private String withDays(String text) {
        return ISO_DATE.matcher(text).replaceAll(found -> day(LocalDate.parse(found.group())));
    }

    private String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(say.locale()));
    }

    private static String money(Claim claim, long amount) {
        String currency = claim.bill().currency();
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(amount, decimals).toPlainString() + " " + currency;
    }
}
