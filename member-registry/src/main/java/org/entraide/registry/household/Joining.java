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
import org.entraide.registry.coverage.Cover;
import org.jspecify.annotations.Nullable;

/** Decides whether somebody joins a household. What is owed for a running cover stays as it was planned. */
public final class Joining {

    private Joining() {}

    public static Decision<Event> decide(AddMember command, Folios folios, LocalDate today) {
        String mutual = command.mutual();
        @Nullable Household household = folios.find(Household.key(mutual, command.household()), Household.class);
        if (household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        Findings findings = findings(command, household, folios, today);
        if (findings.any()) {
            return findings.refused();
        }
        int size = household.present().size();
        boolean fromBirth = command.newborn() && declaredInTime(household, command.joinedOn(), today);
        LocalDate joinedOn = command.newborn() && !fromBirth ? today : command.joinedOn();
        MemberAdded added = NewMembers.added(command.member(), mutual, command.household(), joinedOn, fromBirth, size);
        List<Event> events = new ArrayList<>(List.of(added));
        household.coverageChange(household.on(added)).ifPresent(events::add);
        if (!command.unlike().isEmpty()) {
            events.add(new LikenessDismissed(mutual, household.number(), command.unlike()));
        }
        return new Decision.Accepted<>(
                Map.of(
                        "household",
                        household.number(),
                        "member",
                        command.member().member()),
                events);
    }

    private static Findings findings(AddMember command, Household household, Folios folios, LocalDate today) {
        String mutual = command.mutual();
        Findings findings = new Findings();
        NewMembers.check(command.member(), mutual, folios, today, "/member", findings);
        NewMembers.compared(command.unlike(), mutual, folios, findings);
        findings.past(command.joinedOn(), today, "/joinedOn")
                .require(
                        !command.joinedOn().isBefore(household.enrolledOn()) || command.newborn(),
                        Reason.JOINED_BEFORE_HOUSEHOLD,
                        "/joinedOn",
                        household.enrolledOn())
                .require(
                        !command.newborn() || command.member().relationship() == Relationship.CHILD,
                        Reason.NEWBORN_IS_A_CHILD,
                        "/member/relationship")
                .require(
                        command.member().relationship() != Relationship.SUBSCRIBER,
                        Reason.SUBSCRIBER_NOT_ONE,
                        "/member/relationship")
                .require(
                        household.present().size() < Household.MOST_MEMBERS,
                        Reason.HOUSEHOLD_FULL,
                        "",
                        Household.MOST_MEMBERS);
        return findings;
    }

    /** By the package of the cover that the day of birth falls into; without one there is nothing to be in time for. */
    private static boolean declaredInTime(Household household, LocalDate bornOn, LocalDate today) {
        return household.covers().stream()
                .filter(cover -> cover.overlaps(bornOn, bornOn))
                .map(Cover::terms)
                .anyMatch(terms -> !today.isAfter(bornOn.plusDays(terms.newbornDays())));
    }
}
