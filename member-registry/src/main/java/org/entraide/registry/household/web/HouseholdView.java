package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entraide.events.CoverInterval;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.MemberCover;
import org.entraide.events.Money;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.coverage.Coverage;
import org.entraide.registry.household.AccountLine;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Member;
import org.entraide.registry.household.Person;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/**
 * A household as those see it who may know its people.
 *
 * @param on day that standings are told for
 * @param upToDate whether the household owes nothing on that day (« à jour »), by its plans
 * @param owed what the household owes as far as it is assessed
 * @param subsidyOwed what sponsors owe for it
 */
public record HouseholdView(
        String mutual,
        String household,
        String locality,
        HouseholdCategory category,
        LocalDate enrolledOn,
        LocalDate on,
        boolean upToDate,
        List<MemberView> members,
        List<CoverView> covers,
        Money owed,
        Money subsidyOwed,
        Money credit,
        List<AccountView> account) {

    static HouseholdView of(
            Mutual mutual, Household household, Map<String, Person> people, LocalDate day, StandingTexts texts) {
        String currency = mutual.currency();
        Coverage coverage = household.coverage();
        Map<String, List<CoverInterval>> days =
                coverage.members().stream().collect(Collectors.toMap(MemberCover::member, MemberCover::intervals));
        return new HouseholdView(
                mutual.code(),
                household.number(),
                household.locality(),
                household.category(),
                household.enrolledOn(),
                day,
                coverage.upToDate(day),
                household.members().stream()
                        .map(member -> MemberView.of(
                                member,
                                people.get(member.member()),
                                days.getOrDefault(member.member(), List.of()),
                                texts.standings(coverage, member.member(), day, currency)))
                        .toList(),
                household.covers().stream()
                        .map(cover -> CoverView.of(cover, currency))
                        .toList(),
                new Money(household.owed(), currency),
                new Money(household.subsidyOwed(), currency),
                new Money(household.account().credit(), currency),
                household.account().lines().stream()
                        .map(line -> AccountView.of(line, currency))
                        .toList());
    }

    /**
     * A member.
     *
     * @param familyName absent when the person was erased
     * @param departure why and when the member left; absent while a member
     * @param standings on the day asked for: one for all categories of care, and one for each that differs
     */
    record MemberView(
            String member,
            @Nullable String familyName,
            @Nullable String givenNames,
            List<String> phones,
            Sex sex,
            @Nullable Integer birthYear,
            Relationship relationship,
            LocalDate joinedOn,
            @Nullable DepartureView departure,
            List<StandingView> standings,
            List<DaysView> days) {

        private static MemberView of(
                Member member, @Nullable Person person, List<CoverInterval> days, List<StandingView> standings) {
            Member.Departure departure = member.departure();
            return new MemberView(
                    member.member(),
                    person == null ? null : person.familyName(),
                    person == null ? null : person.givenNames(),
                    person == null ? List.of() : person.phones(),
                    member.sex(),
                    member.birthYear(),
                    member.relationship(),
                    member.joinedOn(),
                    departure == null ? null : new DepartureView(departure.reason(), departure.on()),
                    standings,
                    days.stream().map(DaysView::of).toList());
        }
    }

    /** @param on last day as a member */
    record DepartureView(DepartureReason reason, LocalDate on) {}

    /** Days of one status under one cover, both ends included. */
    record DaysView(String cover, CoverInterval.Status status, LocalDate from, LocalDate to) {

        private static DaysView of(CoverInterval days) {
            return new DaysView(days.cover(), days.status(), days.from(), days.to());
        }
    }

    /** A line of the account. */
    record AccountView(
            AccountLine.Kind kind,
            LocalDate on,
            String number,
            int instalment,
            Money amount,
            Money subsidy,
            @Nullable String reference) {

        private static AccountView of(AccountLine line, String currency) {
            return new AccountView(
                    line.kind(),
                    line.on(),
                    line.number(),
                    line.instalment(),
                    new Money(line.amount(), currency),
                    new Money(line.subsidy(), currency),
                    line.reference());
        }
    }
}
