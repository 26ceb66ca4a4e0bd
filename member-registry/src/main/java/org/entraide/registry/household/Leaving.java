package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Event;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.jspecify.annotations.Nullable;

/** Decides whether a member is taken off a household, having left or died. Nobody else's cover ends with it. */
public final class Leaving {

    private Leaving() {}

    public static Decision<Event> decide(RemoveMember command, Folios folios, LocalDate today) {
        @Nullable
        Household household = folios.find(Household.key(command.mutual(), command.household()), Household.class);
        if (household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        Optional<Member> leaving = household.present().stream()
                .filter(member -> member.member().equals(command.member()))
                .findFirst();
        if (leaving.isEmpty()) {
            return Decision.refused(Reason.MEMBER_NOT_IN_HOUSEHOLD.name(), "/member");
        }
        LocalDate joinedOn = leaving.get().joinedOn();
        Findings findings = new Findings()
                .past(command.on(), today, "/on")
                .require(!command.on().isBefore(joinedOn), Reason.LEFT_BEFORE_JOINED, "/on", joinedOn);
        if (findings.any()) {
            return findings.refused();
        }
        int size = household.present().size();
        MemberRemoved removed = new MemberRemoved(
                command.mutual(), household.number(), command.member(), command.reason(), command.on(), size, size - 1);
        List<Event> events = new ArrayList<>(List.of(removed));
        household.coverageChange(household.on(removed)).ifPresent(events::add);
        return new Decision.Accepted<>(Map.of("household", household.number(), "member", command.member()), events);
    }
}
