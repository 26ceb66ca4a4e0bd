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
import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.enrolment.Member;
import org.entraide.claims.enrolment.Register;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.claims.network.Tariff;
import org.entraide.events.CoverInterval;
import org.entraide.ledger.Folios;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known around a bill, from the mutual's folios and those of its network.
 *
 * @param keys of the folio behind each thing that may be missing, as far as it can be named
 */
record Surroundings(Known known, Map<Missing, String> keys) {

    static Surroundings of(Claim claim, Folios folios) {
        String mutual = claim.mutual();
        Bill bill = claim.bill();
        Map<Missing, String> keys = new EnumMap<>(Missing.class);
        LocalDate day = bill.careFrom();
        keys.put(Missing.MUTUAL, FolioKeys.mutual(mutual));
        Insurer insurer = folios.find(FolioKeys.mutual(mutual), Insurer.class);
        keys.put(Missing.MEMBER, FolioKeys.member(mutual, bill.member()));
        Member member = folios.find(FolioKeys.member(mutual, bill.member()), Member.class);
        CoverInterval cover =
                Optional.ofNullable(member).flatMap(known -> known.coverOn(day)).orElse(null);
        Benefits benefits = null;
        if (cover != null) {
            String key = FolioKeys.benefits(mutual, cover.packageCode(), cover.packageVersion());
            keys.put(Missing.PACKAGE, key);
            benefits = folios.find(key, Benefits.class);
        }
        Provider provider = null;
        PriceList prices = null;
        if (insurer != null) {
            String key = FolioKeys.provider(insurer.network(), bill.provider());
            keys.put(Missing.PROVIDER, key);
            provider = folios.find(key, Provider.class);
            prices = prices(insurer.network(), provider, day, folios, keys);
        }
        return new Surroundings(
                new Known(
                        insurer,
                        member,
                        benefits == null ? null : benefits.terms(),
                        provider,
                        prices,
                        used(claim, member, cover, folios),
                        Register.of(mutual, folios).enrolmentsNoted()),
                keys);
    }

    private static @Nullable PriceList prices(
            String network, @Nullable Provider provider, LocalDate day, Folios folios, Map<Missing, String> keys) {
        String code = Optional.ofNullable(provider)
                .flatMap(known -> known.on(day))
                .map(contract -> contract.tariff())
                .orElse(null);
        if (code == null) {
            return null;
        }
        keys.put(Missing.TARIFF, FolioKeys.tariff(network, code));
        Tariff tariff = folios.find(FolioKeys.tariff(network, code), Tariff.class);
        if (tariff == null) {
            return null;
        }
        Tariff.Version version = tariff.on(day).orElse(null);
        return version == null
                ? PriceList.noneYet(code, tariff.versions().getFirst().currency())
                : folios.find(FolioKeys.prices(network, code, version.version()), PriceList.class);
    }

    /** Without what an earlier decision of this very claim took: that is given back first. */
    private static long used(Claim claim, @Nullable Member member, @Nullable CoverInterval cover, Folios folios) {
        if (member == null || cover == null) {
            return 0;
        }
        Household household = folios.find(FolioKeys.household(claim.mutual(), member.household()), Household.class);
        long used = household == null ? 0 : household.used(cover.cover());
        Verdict before = claim.verdict();
        return before != null && cover.cover().equals(before.inputs().cover()) ? used - before.payable() : used;
    }
}
