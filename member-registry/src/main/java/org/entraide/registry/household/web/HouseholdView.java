package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entraide.events.CoverInterval;
import org.entraide.events.MemberCover;
import org.entraide.events.Money;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.household.AccountLine;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Member;
import org.entraide.registry.household.Person;
import org.jspecify.annotations.Nullable;

/** A household as those see it who may know its people. */
public record HouseholdView(
        String mutual,
        String household,
        String locality,
        LocalDate enrolledOn,
        List<MemberView> members,
        List<CoverView> covers,
        Money owed,
        Money credit,
        List<AccountView> account) {

    static HouseholdView of(String mutual, String currency, Household household, Map<String, Person> people) {
        Map<String, List<CoverInterval>> covered =
                household.coverage().stream().collect(Collectors.toMap(MemberCover::member, MemberCover::intervals));
        return new HouseholdView(
                mutual,
                household.number(),
                household.locality(),
                household.enrolledOn(),
                household.members().stream()
                        .map(member -> MemberView.of(
                                member, people.get(member.member()), covered.getOrDefault(member.member(), List.of())))
                        .toList(),
                household.covers().stream()
                        .map(cover -> CoverView.of(cover, currency))
                        .toList(),
                new Money(household.owed(), currency),
                new Money(household.credit(), currency),
                household.account().stream()
                        .map(line -> AccountView.of(line, currency))
                        .toList());
    }

    /**
     * A member.
     *
     * @param familyName absent when the person was erased
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
            List<DaysView> covered) {

        private static MemberView of(Member member, @Nullable Person person, List<CoverInterval> covered) {
            return new MemberView(
                    member.member(),
                    person == null ? null : person.familyName(),
                    person == null ? null : person.givenNames(),
                    person == null ? List.of() : person.phones(),
                    member.sex(),
                    member.birthYear(),
                    member.relationship(),
                    member.joinedOn(),
                    covered.stream()
                            .map(days -> new DaysView(days.cover(), days.from(), days.to()))
                            .toList());
        }
    }

    /** Covered days, both ends included. */
    record DaysView(String cover, LocalDate from, LocalDate to) {}

    /**
     * A cover.
     *
     * @param insuredFrom first insured day; absent until the premium is complete
     */
    record CoverView(
            String cover,
            String packageCode,
            int packageVersion,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            Money due,
            Money paid,
            @Nullable LocalDate insuredFrom) {

        private static CoverView of(Cover cover, String currency) {
            return new CoverView(
                    cover.number(),
                    cover.packageCode(),
                    cover.packageVersion(),
                    cover.from(),
                    cover.to(),
                    cover.dueOn(),
                    new Money(cover.due(), currency),
                    new Money(cover.paid(), currency),
                    cover.opensOn().filter(day -> !day.isAfter(cover.to())).orElse(null));
        }
    }

    /** A line of the account. */
    record AccountView(
            AccountLine.Kind kind,
            LocalDate on,
            String number,
            Money amount,
            @Nullable String reference) {

        private static AccountView of(AccountLine line, String currency) {
            return new AccountView(
                    line.kind(), line.on(), line.number(), new Money(line.amount(), currency), line.reference());
        }
    }
}
