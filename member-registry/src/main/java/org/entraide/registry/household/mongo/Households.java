package org.entraide.registry.household.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entraide.events.Event;
import org.entraide.events.HouseholdCategory;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Guard;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.AddMember;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.PersonVersion;
import org.jspecify.annotations.Nullable;

/**
 * The one way in for people: they are written first, then the ledger is asked, which knows them by number alone. The
 * numbers follow from the command's id, so that sending a request again names the same people.
 */
public final class Households {

    private final Ledgers<RegistryCommand, Event> ledgers;
    private final MongoPeople people;

    public Households(Ledgers<RegistryCommand, Event> ledgers, MongoPeople people) {
        this.ledgers = ledgers;
        this.people = people;
    }

    /**
     * A household that is to be enrolled; exactly one of its people is the subscriber.
     *
     * @param unlike numbers of households that looked the same and were found to be others
     */
    public record HouseholdToEnrol(
            String mutual,
            String locality,
            HouseholdCategory category,
            LocalDate enrolledOn,
            List<PersonToEnrol> people,
            List<String> unlike) {

        public HouseholdToEnrol {
            people = List.copyOf(people);
            unlike = List.copyOf(unlike);
        }

        /** Nobody was compared. */
        public HouseholdToEnrol(
                String mutual,
                String locality,
                HouseholdCategory category,
                LocalDate enrolledOn,
                List<PersonToEnrol> people) {
            this(mutual, locality, category, enrolledOn, people, List.of());
        }
    }

    /**
     * Somebody who is to join a household.
     *
     * @param unlike numbers of households with somebody who looked the same and was found to be another
     */
    public record PersonToAdd(
            String mutual,
            String household,
            PersonToEnrol person,
            LocalDate joinedOn,
            boolean newborn,
            List<String> unlike) {

        public PersonToAdd {
            unlike = List.copyOf(unlike);
        }

        /** Nobody was compared. */
        public PersonToAdd(String mutual, String household, PersonToEnrol person, LocalDate joinedOn, boolean newborn) {
            this(mutual, household, person, joinedOn, newborn, List.of());
        }
    }

    /** Enrols a household and waits; the outcome names the {@code household}. */
    public Answer enrol(String actor, String key, HouseholdToEnrol household) {
        return enrol(actor, key, Lane.PEOPLE, household, ledgers::ask, Function.identity());
    }

    /** Enrols a household without waiting, for bulk jobs. */
    public CompletableFuture<Answer> enrolInBulk(String actor, String key, HouseholdToEnrol household) {
        return enrol(actor, key, Lane.BULK, household, ledgers::submit, CompletableFuture::completedFuture);
    }

    /**
     * What the ledger is asked to enrol a household of a list, and the people whom it will know by number.
     *
     * @param request an {@link EnrolHousehold}
     */
    public record Enrolling(Request<RegistryCommand> request, List<PersonVersion> people) {

        public Enrolling {
            people = List.copyOf(people);
        }
    }

    /** Enrols households of one mutual, whose people are known to be well formed, without waiting, for bulk jobs. */
    public List<CompletableFuture<Answer>> enrolInBulk(List<Enrolling> households) {
        if (households.isEmpty()) {
            return List.of();
        }
        people.keep(households.stream().flatMap(one -> one.people().stream()).toList());
        return households.stream()
                .map(one -> ledgers.submit(one.request().command().mutual(), one.request()))
                .toList();
    }

    /** Adds somebody to a household and waits; the outcome names the {@code member}. */
    public Answer add(String actor, String key, PersonToAdd adding, @Nullable Guard guard) {
        Findings findings = new Findings();
        adding.person().person().check("/member", findings);
        return findings.any()
                ? new Answer.Refused(findings.refusals())
                : ledgers.ask(adding.mutual(), joining(actor, key, Lane.PEOPLE, adding, guard));
    }

    /** Adds somebody whose name and phones are known to be well formed, without waiting, for bulk jobs. */
    public CompletableFuture<Answer> addInBulk(String actor, String key, PersonToAdd adding) {
        return ledgers.submit(adding.mutual(), joining(actor, key, Lane.BULK, adding, null));
    }

    private Request<RegistryCommand> joining(
            String actor, String key, Lane lane, PersonToAdd adding, @Nullable Guard guard) {
        String mutual = adding.mutual();
        String command = Request.commandId(mutual, actor, key);
        String number = memberNumber(actor, key, adding);
        people.keep(List.of(
                new PersonVersion(mutual, number, command, adding.person().person())));
        AddMember add = new AddMember(
                mutual,
                adding.household(),
                adding.person().as(number),
                adding.joinedOn(),
                adding.newborn(),
                adding.unlike());
        return Request.keyed(mutual, actor, key, add, lane, guard);
    }

    /** The number that who is to join gets. */
    public static String memberNumber(String actor, String key, PersonToAdd adding) {
        return MemberNumbers.of(Request.commandId(adding.mutual(), actor, key), 1)
                .getFirst();
    }

    /** The numbers that the people of an enrolment get, in their order. */
    public static List<String> memberNumbers(String actor, String key, HouseholdToEnrol household) {
        String command = Request.commandId(household.mutual(), actor, key);
        return MemberNumbers.of(command, household.people().size());
    }

    private <A> A enrol(
            String actor,
            String key,
            Lane lane,
            HouseholdToEnrol household,
            BiFunction<String, Request<RegistryCommand>, A> ledger,
            Function<Answer, A> answer) {
        Findings findings = new Findings();
        findings.range(household.people().size(), 1, Household.MOST_MEMBERS, "/members");
        for (int at = 0; at < household.people().size(); at++) {
            household.people().get(at).person().check("/members/" + at, findings);
        }
        if (findings.any()) {
            return answer.apply(new Answer.Refused(findings.refusals()));
        }
        return ledger.apply(household.mutual(), request(actor, key, lane, household));
    }

    private Request<RegistryCommand> request(String actor, String key, Lane lane, HouseholdToEnrol household) {
        String mutual = household.mutual();
        String command = Request.commandId(mutual, actor, key);
        List<String> numbers = memberNumbers(actor, key, household);
        List<PersonVersion> versions = new ArrayList<>();
        List<NewMember> members = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            PersonToEnrol person = household.people().get(at);
            versions.add(new PersonVersion(mutual, numbers.get(at), command, person.person()));
            members.add(person.as(numbers.get(at)));
        }
        people.keep(versions);
        EnrolHousehold enrol = new EnrolHousehold(
                mutual,
                household.locality(),
                household.category(),
                household.enrolledOn(),
                members,
                household.unlike());
        return Request.keyed(mutual, actor, key, enrol, lane, null);
    }
}
