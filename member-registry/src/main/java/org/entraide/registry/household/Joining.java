package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.Event;
import org.entraide.events.Relationship;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.AddMember;
import org.jspecify.annotations.Nullable;

/** Decides whether somebody joins a household. What is owed for a running cover stays as it was assessed. */
public final class Joining {

    private Joining() {}

    public static Decision<Event> decide(AddMember command, Folios folios, LocalDate today) {
        String mutual = command.mutual();
        @Nullable Household household = folios.find(Household.key(mutual, command.household()), Household.class);
        if (household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        int size = household.members().size();
        Findings findings = new Findings();
        NewMembers.check(command.member(), mutual, folios, today, "/member", findings);
        findings.past(command.joinedOn(), today, "/joinedOn")
                .require(
                        !command.joinedOn().isBefore(household.enrolledOn()),
                        Reason.JOINED_BEFORE_HOUSEHOLD,
                        "/joinedOn",
                        household.enrolledOn())
                .require(
                        command.member().relationship() != Relationship.SUBSCRIBER,
                        Reason.SUBSCRIBER_NOT_ONE,
                        "/member/relationship")
                .require(size < Household.MOST_MEMBERS, Reason.HOUSEHOLD_FULL, "", Household.MOST_MEMBERS);
        if (findings.any()) {
            return findings.refused();
        }
        MemberAdded added = NewMembers.added(command.member(), mutual, command.household(), command.joinedOn(), size);
        List<Event> events = new ArrayList<>(List.of(added));
        household.coverageChange(mutual, household.on(added)).ifPresent(events::add);
        return new Decision.Accepted<>(
                Map.of(
                        "household",
                        household.number(),
                        "member",
                        command.member().member()),
                events);
    }
}
