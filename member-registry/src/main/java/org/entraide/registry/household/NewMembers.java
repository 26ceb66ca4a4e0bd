package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.jspecify.annotations.Nullable;

/** What holds for everybody who becomes a member, with the household or later. */
final class NewMembers {

    private static final int OLDEST = 125;
    private static final int MOST_UNLIKE = 50;

    private NewMembers() {}

    static void check(
            NewMember member, String mutual, Folios folios, LocalDate today, String pointer, Findings findings) {
        String number = member.member();
        findings.require(MemberNumbers.wellFormed(number), Reason.MEMBER_NUMBER_MALFORMED, pointer + "/member")
                .require(
                        folios.find(MemberPlace.key(mutual, number), MemberPlace.class) == null,
                        Reason.MEMBER_NUMBER_TAKEN,
                        pointer + "/member",
                        number);
        @Nullable Integer born = member.birthYear();
        int latest = today.getYear();
        int earliest = latest - OLDEST;
        findings.require(
                born == null || (born >= earliest && born <= latest),
                Reason.BIRTH_YEAR_IMPLAUSIBLE,
                pointer + "/birthYear",
                earliest,
                latest);
    }

    /** @param unlike numbers of households that the clerk was shown, and that are others */
    static void compared(List<String> unlike, String mutual, Folios folios, Findings findings) {
        findings.range(unlike.size(), 0, MOST_UNLIKE, "/unlike");
        for (String other : unlike.subList(0, Math.min(MOST_UNLIKE, unlike.size()))) {
            findings.require(
                    folios.find(Household.key(mutual, other), Household.class) != null,
                    Reason.HOUSEHOLD_UNKNOWN,
                    "/unlike");
        }
    }

    static MemberAdded added(
            NewMember member, String mutual, String household, LocalDate joinedOn, boolean newborn, int sizeBefore) {
        return new MemberAdded(
                mutual,
                household,
                member.member(),
                member.sex(),
                member.birthYear(),
                member.relationship(),
                joinedOn,
                newborn,
                sizeBefore,
                sizeBefore + 1);
    }
}
