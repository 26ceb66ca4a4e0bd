package org.entraide.claims.enrolment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entraide.claims.command.ClaimsFact.CoverageNoted;
import org.entraide.claims.command.ClaimsFact.DepartureNoted;
import org.entraide.claims.command.ClaimsFact.MemberNoted;
import org.entraide.claims.command.ClaimsFact.MutualNoted;
import org.entraide.claims.command.ClaimsFact.PackageNoted;
import org.entraide.claims.command.ClaimsFact.PassedOver;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.command.Pages;
import org.entraide.events.CoverInterval;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.SharedCover;
import org.entraide.events.Stream;

/** From noted events to what claims know of the mutual, its packages, members and their cover. */
public final class EnrolmentFolding {

    private EnrolmentFolding() {}

    public static void fold(MutualNoted fact, Pages pages) {
        pages.put(
                FolioKeys.mutual(fact.mutual()),
                new Insurer(
                        fact.mutual(),
                        fact.noted().network(),
                        fact.noted().country(),
                        fact.noted().region(),
                        fact.noted().name(),
                        fact.noted().currency()));
    }

    public static void fold(PackageNoted fact, Pages pages) {
        var terms = fact.noted().terms();
        pages.put(FolioKeys.benefits(fact.mutual(), terms.code(), terms.version()), new Benefits(terms));
    }

    public static void fold(MemberNoted fact, Pages pages) {
        String member = fact.noted().member();
        pages.put(
                FolioKeys.member(fact.mutual(), member),
                new Membership(member, fact.noted().household(), null));
        enrolments(fact.mutual(), fact.seq(), pages);
    }

    public static void fold(CoverageNoted fact, Pages pages) {
        CoverageChanged change = fact.noted();
        String household = change.household();
        Map<String, List<CoverInterval>> now = cover(change);
        pages.put(
                FolioKeys.household(fact.mutual(), household),
                Household.of(fact.mutual(), household, pages).from(change.from(), now));
        now.keySet().forEach(member -> {
            String key = FolioKeys.member(fact.mutual(), member);
            if (pages.find(key, Membership.class) == null) {
                pages.put(key, new Membership(member, household, null));
            }
        });
        enrolments(fact.mutual(), fact.seq(), pages);
    }

    public static void fold(DepartureNoted fact, Pages pages) {
        String key = FolioKeys.member(fact.mutual(), fact.noted().member());
        Membership known = pages.find(key, Membership.class);
        if (known != null) {
            pages.put(
                    key,
                    new Membership(
                            known.member(), known.household(), fact.noted().on()));
        }
        enrolments(fact.mutual(), fact.seq(), pages);
    }

    public static void fold(PassedOver fact, Pages pages) {
        if (fact.stream().equals(Stream.ENROLMENTS.id())) {
            enrolments(fact.mutual(), fact.seq(), pages);
        }
    }

    /** The intervals from the first changed day on, of every member that the change is about. */
    static Map<String, List<CoverInterval>> cover(CoverageChanged change) {
        Map<String, List<CoverInterval>> cover = new LinkedHashMap<>();
        SharedCover.each(change.was()).forEach(before -> cover.put(before.member(), List.of()));
        SharedCover.each(change.now()).forEach(after -> cover.put(after.member(), after.intervals()));
        return cover;
    }

    private static void enrolments(String mutual, long seq, Pages pages) {
        pages.put(FolioKeys.register(mutual), Register.of(mutual, pages).withEnrolments(seq));
    }
}
