package org.entraide.hub.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entraide.events.ClaimEvent;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.PremiumEvent;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;

/**
 * What is told of premiums and claims: no numbers of households, covers, receipts or claims. Care is told by its month
 * and without its kind: a delivery at one provider on one day is a person.
 */
final class MoneyViews {

    private MoneyViews() {}

    static Details details(PremiumEvent event) {
        return switch (event) {
            case CoverTakenOut it ->
                Details.of(
                        "package",
                        it.packageCode(),
                        "version",
                        it.packageVersion(),
                        "from",
                        it.from(),
                        "to",
                        it.to(),
                        "premium",
                        it.premium(),
                        "sponsor",
                        it.sponsor());
            case PremiumAssessed it -> Details.of("dueOn", it.dueOn(), "due", it.due(), "subsidy", it.subsidy());
            case PremiumPaid it ->
                Details.of("amount", it.amount(), "method", it.method(), "valueDate", it.valueDate());
            case CreditApplied it -> Details.of("amount", it.settlement().amount(), "on", it.on());
            case SubsidyApplied it ->
                Details.of("amount", it.amount(), "sponsor", it.sponsor(), "valueDate", it.valueDate());
        };
    }

    static Details details(ClaimEvent event) {
        return switch (event) {
            case ClaimSubmitted it ->
                Details.of(
                        "billed",
                        it.billed(),
                        "provider",
                        it.provider(),
                        "careMonth",
                        month(it.careFrom()),
                        "submittedOn",
                        it.submittedOn());
            case ClaimPended it ->
                Details.of("was", it.was(), "missing", it.missing(), "careMonth", month(it.careFrom()));
            case ClaimDecided it ->
                Details.of(
                        "was",
                        it.was(),
                        "now",
                        it.now(),
                        "billed",
                        it.billed(),
                        "payable",
                        it.award().payable(),
                        "patientShare",
                        it.award().patientShare(),
                        "notCharged",
                        it.award().notCharged(),
                        "reasons",
                        it.reasons(),
                        "provider",
                        it.provider(),
                        "careMonth",
                        month(it.careFrom()),
                        "decidedOn",
                        it.decidedOn());
        };
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
