package org.entraide.claims.enrolment;

import java.util.HashMap;
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
import org.entraide.events.MemberCover;
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
        String key = FolioKeys.member(fact.mutual(), fact.noted().member());
        Member known = pages.find(key, Member.class);
        List<CoverInterval> intervals = known == null ? List.of() : known.intervals();
        pages.put(key, new Member(fact.noted().member(), fact.noted().household(), intervals, null));
        enrolments(fact.mutual(), fact.seq(), pages);
    }

    public static void fold(CoverageNoted fact, Pages pages) {
        CoverageChanged change = fact.noted();
        cover(change).forEach((member, intervals) -> {
            String key = FolioKeys.member(fact.mutual(), member);
            Member known = pages.find(key, Member.class);
            Member before = known == null ? new Member(member, change.household(), List.of(), null) : known;
            pages.put(key, before.from(change.from(), intervals));
        });
        enrolments(fact.mutual(), fact.seq(), pages);
    }

    public static void fold(DepartureNoted fact, Pages pages) {
        String key = FolioKeys.member(fact.mutual(), fact.noted().member());
        Member known = pages.find(key, Member.class);
        if (known != null) {
            pages.put(key, known.left(fact.noted().on()));
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
        Map<String, List<CoverInterval>> cover = new HashMap<>();
        change.was().forEach(before -> cover.put(before.member(), List.of()));
        for (MemberCover after : change.now()) {
            cover.put(after.member(), after.intervals());
        }
        return cover;
    }

    private static void enrolments(String mutual, long seq, Pages pages) {
        pages.put(FolioKeys.register(mutual), Register.of(mutual, pages).withEnrolments(seq));
    }
}
