package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.events.EnrolmentEvent.HouseholdCategoryChanged;
import org.entraide.events.EnrolmentEvent.SubscriberChanged;
import org.entraide.events.Event;
import org.entraide.events.Relationship;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.ChangeCategory;
import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.jspecify.annotations.Nullable;

/** Decides whether a household gets another subscriber or category. Neither changes a cover that was taken out. */
public final class Changing {

    private Changing() {}

    public static Decision<Event> decide(ChangeSubscriber command, Folios folios, LocalDate today) {
        @Nullable
        Household household = folios.find(Household.key(command.mutual(), command.household()), Household.class);
        if (household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        Optional<Member> next = household.present().stream()
                .filter(member -> member.member().equals(command.member()))
                .findFirst();
        if (next.isEmpty()) {
            return Decision.refused(Reason.MEMBER_NOT_IN_HOUSEHOLD.name(), "/member");
        }
        if (next.get().relationship() == Relationship.SUBSCRIBER) {
            return Decision.refused(Reason.SUBSCRIBER_ALREADY.name(), "/member");
        }
        String before = household.members().stream()
                .filter(member -> member.relationship() == Relationship.SUBSCRIBER)
                .map(Member::member)
                .findFirst()
                .orElseThrow();
        return accepted(
                household,
                new SubscriberChanged(command.mutual(), household.number(), before, command.member(), today));
    }

    public static Decision<Event> decide(ChangeCategory command, Folios folios) {
        @Nullable
        Household household = folios.find(Household.key(command.mutual(), command.household()), Household.class);
        if (household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        if (household.category() == command.category()) {
            return Decision.refused(Reason.CATEGORY_ALREADY.name(), "/category");
        }
        return accepted(
                household,
                new HouseholdCategoryChanged(
                        command.mutual(), household.number(), household.category(), command.category()));
    }

    private static Decision<Event> accepted(Household household, Event event) {
        return new Decision.Accepted<>(Map.of("household", household.number()), List.of(event));
    }
}
