package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.Event;
import org.entraide.events.Relationship;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Numbers;

/** Decides whether a household joins the mutual. */
public final class Enrolment {

    private Enrolment() {}

    public static Decision<Event> decide(EnrolHousehold command, Folios folios, LocalDate today) {
        String mutual = command.mutual();
        if (folios.find(Mutual.key(mutual), Mutual.class) == null) {
            return Decision.refused(Reason.MUTUAL_UNKNOWN.name(), "");
        }
        List<NewMember> members = command.members();
        Findings findings = new Findings();
        findings.require(
                        command.locality().matches("[\\p{L}0-9][\\p{L}\\p{M}0-9 .,'’()/_-]{0,59}"),
                        Reason.LOCALITY_MALFORMED,
                        "/locality")
                .past(command.enrolledOn(), today, "/enrolledOn")
                .range(members.size(), 1, Household.MOST_MEMBERS, "/members")
                .require(
                        members.stream()
                                        .filter(member -> member.relationship() == Relationship.SUBSCRIBER)
                                        .count()
                                == 1,
                        Reason.SUBSCRIBER_NOT_ONE,
                        "/members");
        NewMembers.compared(command.unlike(), mutual, folios, findings);
        Set<String> numbers = new HashSet<>();
        for (int at = 0; at < members.size(); at++) {
            String pointer = "/members/" + at;
            String number = members.get(at).member();
            NewMembers.check(members.get(at), mutual, folios, today, pointer, findings);
            findings.require(numbers.add(number), Reason.MEMBER_NUMBER_TAKEN, pointer + "/member", number);
        }
        return findings.any() ? findings.refused() : enrolled(command, folios);
    }

    private static Decision<Event> enrolled(EnrolHousehold command, Folios folios) {
        String mutual = command.mutual();
        String household = Numbers.text(Numbers.next(folios, Numbers.households(mutual)));
        List<Event> events = new ArrayList<>();
        events.add(
                new HouseholdEnrolled(mutual, household, command.locality(), command.category(), command.enrolledOn()));
        int size = 0;
        for (NewMember member : command.members()) {
            events.add(NewMembers.added(member, mutual, household, command.enrolledOn(), false, size));
            size++;
        }
        if (!command.unlike().isEmpty()) {
            events.add(new LikenessDismissed(mutual, household, command.unlike()));
        }
        return new Decision.Accepted<>(Map.of("household", household), events);
    }
}
