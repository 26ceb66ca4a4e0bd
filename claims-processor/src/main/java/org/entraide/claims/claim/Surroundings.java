package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.entraide.claims.adjudication.Bill;
import org.entraide.claims.adjudication.Known;
import org.entraide.claims.adjudication.Missing;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.enrolment.Benefits;
import org.entraide.claims.enrolment.Household;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.enrolment.Member;
import org.entraide.claims.enrolment.Register;
import org.entraide.claims.network.Offer;
import org.entraide.events.CoverInterval;
import org.entraide.ledger.Folios;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known around a bill, from the mutual's folios and those of its network.
 *
 * @param keys of the folio behind each thing that may be missing, as far as it can be named
 */
record Surroundings(Known known, Map<Missing, String> keys) {

    /** @param before an earlier decision of this very claim: what it took is given back first */
    static Surroundings of(String mutual, Bill bill, @Nullable Verdict before, Folios folios) {
        Map<Missing, String> keys = new EnumMap<>(Missing.class);
        LocalDate day = bill.careFrom();
        keys.put(Missing.MUTUAL, FolioKeys.mutual(mutual));
        Insurer insurer = folios.find(FolioKeys.mutual(mutual), Insurer.class);
        keys.put(Missing.MEMBER, FolioKeys.member(mutual, bill.member()));
        Member member = Member.of(mutual, bill.member(), folios);
        CoverInterval cover =
                Optional.ofNullable(member).flatMap(known -> known.coverOn(day)).orElse(null);
        Benefits benefits = null;
        if (cover != null) {
            String key = FolioKeys.benefits(mutual, cover.packageCode(), cover.packageVersion());
            keys.put(Missing.PACKAGE, key);
            benefits = folios.find(key, Benefits.class);
        }
        Offer offer = new Offer(null, null, null);
        if (insurer != null) {
            String network = insurer.network();
            keys.put(Missing.PROVIDER, FolioKeys.provider(network, bill.provider()));
            offer = Offer.of(network, bill.provider(), day, folios);
            if (offer.tariff() != null) {
                keys.put(Missing.TARIFF, FolioKeys.tariff(network, offer.tariff()));
            }
        }
        return new Surroundings(
                new Known(
                        insurer,
                        member,
                        benefits == null ? null : benefits.terms(),
                        offer.provider(),
                        offer.prices(),
                        used(mutual, before, member, cover, folios),
                        Register.of(mutual, folios).enrolmentsNoted()),
                keys);
    }

    private static long used(
            String mutual,
            @Nullable Verdict before,
            @Nullable Member member,
            @Nullable CoverInterval cover,
            Folios folios) {
        if (member == null || cover == null) {
            return 0;
        }
        long used = Household.of(mutual, member.household(), folios).used(cover.cover());
        return before != null && cover.cover().equals(before.inputs().cover()) ? used - before.payable() : used;
    }
}
