package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Bill;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.command.Codes;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Refusal;

/** A condition without which a claim is not taken in: it could not be what the paper says. */
interface SubmissionPolicy {

    /** All of them; every reason is told at once, so that the clerk mends the claim in one go. */
    List<SubmissionPolicy> ALL = List.of(
            SubmissionPolicy::codes, SubmissionPolicy::dates, SubmissionPolicy::currency, SubmissionPolicy::lines);

    Stream<Refusal> check(SubmitClaim claim, Folios folios, LocalDate today);

    static List<Refusal> refusals(SubmitClaim claim, Folios folios, LocalDate today) {
        return ALL.stream()
                .flatMap(policy -> policy.check(claim, folios, today))
                .toList();
    }

    private static Stream<Refusal> codes(SubmitClaim claim, Folios folios, LocalDate today) {
        String reference = claim.externalReference();
        return Stream.of(
                        Codes.check(claim.member(), "/member").stream(),
                        Codes.check(claim.provider(), "/provider").stream(),
                        reference == null
                                ? Stream.<Refusal>empty()
                                : Codes.checkReference(reference, "/externalReference").stream())
                .flatMap(each -> each);
    }

    /** C06: care ends after it begins, is not in the future, and comes before the paper is handed in. */
    private static Stream<Refusal> dates(SubmitClaim claim, Folios folios, LocalDate today) {
        LocalDate deposited = claim.depositedOn();
        return Stream.of(
                        only(claim.careTo().isBefore(claim.careFrom()), "C06_ENDS_BEFORE_BEGIN", "/careTo"),
                        only(claim.careFrom().isAfter(today), "C06_IN_THE_FUTURE", "/careFrom"),
                        only(claim.careTo().isAfter(today), "C06_IN_THE_FUTURE", "/careTo"),
                        deposited == null
                                ? Stream.<Refusal>empty()
                                : Stream.concat(
                                        only(deposited.isAfter(today), "C06_IN_THE_FUTURE", "/depositedOn"),
                                        only(claim.careTo().isAfter(deposited), "C06_AFTER_DEPOSIT", "/depositedOn")))
                .flatMap(each -> each);
    }

    /** C09: as long as the mutual is not known, this is left to adjudication. */
    private static Stream<Refusal> currency(SubmitClaim claim, Folios folios, LocalDate today) {
        Stream<Refusal> malformed = Codes.checkCurrency(claim.currency(), "/currency").stream();
        Insurer mutual = folios.find(FolioKeys.mutual(claim.mutual()), Insurer.class);
        return mutual == null || mutual.currency().equals(claim.currency())
                ? malformed
                : Stream.of(Refusal.of("C09", "/currency", claim.currency(), mutual.currency()));
    }

    private static Stream<Refusal> lines(SubmitClaim claim, Folios folios, LocalDate today) {
        int count = claim.lines().size();
        if (count == 0 || count > Bill.MAX_LINES) {
            return Stream.of(Refusal.of("LINES_COUNT", "/lines", Bill.MAX_LINES));
        }
        List<Refusal> refusals = IntStream.range(0, count)
                .boxed()
                .flatMap(i -> line(claim.lines().get(i), "/lines/" + i))
                .toList();
        return refusals.isEmpty() && Submitting.bill(claim).billed() > Bill.MAX_BILLED
                ? Stream.of(Refusal.of("BILLED_TOO_MUCH", "/lines", Bill.MAX_BILLED))
                : refusals.stream();
    }

    private static Stream<Refusal> line(Line line, String pointer) {
        return Stream.of(
                        Codes.check(line.act(), pointer + "/act").stream(),
                        only(
                                line.quantity() < 1 || line.quantity() > Line.MAX_QUANTITY,
                                "QUANTITY_OUT_OF_RANGE",
                                pointer + "/quantity",
                                Line.MAX_QUANTITY),
                        only(
                                line.unitPrice() < 0 || line.unitPrice() > Line.MAX_UNIT_PRICE,
                                "PRICE_OUT_OF_RANGE",
                                pointer + "/unitPrice",
                                Line.MAX_UNIT_PRICE))
                .flatMap(each -> each);
    }

    private static Stream<Refusal> only(boolean wrong, String code, String pointer, Object... details) {
        return wrong ? Stream.of(Refusal.of(code, pointer, details)) : Stream.empty();
    }
}
