package org.entraide.registry.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.Event;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Book;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Sheet;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.Household;
import org.entraide.registry.mutual.Mutual;

/**
 * Tries the commands of a household on a scratch sheet, under the very rules that will decide them. Nothing of it is
 * kept.
 */
public final class Rehearsal {

    private final Book<RegistryCommand, Event> book;
    private final Mutual mutual;
    private final LocalDate today;

    public Rehearsal(Book<RegistryCommand, Event> book, Mutual mutual, LocalDate today) {
        this.book = book;
        this.mutual = mutual;
        this.today = today;
    }

    /**
     * Everything that the rules hold against a household that is not enrolled yet; all at once, to be mended at once.
     */
    public List<Refusal> of(Listed listed) {
        Findings findings = new Findings();
        for (int at = 0; at < listed.people().size(); at++) {
            listed.people().get(at).person().check("/members/" + at, findings);
        }
        List<Refusal> refusals = new ArrayList<>(findings.refusals());
        List<String> numbers = MemberNumbers.of(listed.key(), listed.people().size());
        Sheet sheet = sheet();
        Optional<String> household =
                attempt(listed.enrol(mutual.code(), numbers), sheet, refusals).map(outcome -> outcome.get("household"));
        rest(listed, household.orElseGet(() -> standIn(sheet, listed.enrolledOn())), true, true, sheet, refusals);
        return refusals;
    }

    /** The same for a household that was enrolled before and may still lack its cover or its payment. */
    public List<Refusal> of(Listed listed, Household standing, boolean withCover, boolean withPayment) {
        List<Refusal> refusals = new ArrayList<>();
        Sheet sheet = sheet();
        sheet.put(Household.key(mutual.code(), standing.number()), standing);
        rest(listed, standing.number(), withCover, withPayment, sheet, refusals);
        return refusals;
    }

    private Sheet sheet() {
        Sheet sheet = new Sheet(mutual.code(), 1, _ -> Map.of());
        sheet.put(Mutual.key(mutual.code()), mutual);
        return sheet;
    }

    private void rest(
            Listed listed,
            String household,
            boolean withCover,
            boolean withPayment,
            Sheet sheet,
            List<Refusal> refusals) {
        if (withCover) {
            listed.cover(mutual.code(), household).ifPresent(command -> attempt(command, sheet, refusals));
        }
        if (withPayment) {
            listed.payment(mutual.code(), household, mutual.currency())
                    .ifPresent(command -> attempt(command, sheet, refusals));
        }
    }

    private Optional<Map<String, String>> attempt(RegistryCommand command, Sheet sheet, List<Refusal> refusals) {
        return switch (book.decide(command, sheet, today)) {
            case Decision.Refused<Event> refused -> {
                refusals.addAll(refused.reasons());
                yield Optional.empty();
            }
            case Decision.Accepted<Event> accepted -> {
                accepted.events().forEach(event -> book.evolve(event, sheet));
                yield Optional.of(accepted.outcome());
            }
        };
    }

    /** When the household itself is refused: somebody for whom cover and payment can be tried all the same. */
    private String standIn(Sheet sheet, LocalDate enrolledOn) {
        String number = "000001";
        String member = MemberNumbers.of("stand-in", 1).getFirst();
        book.evolve(new HouseholdEnrolled(mutual.code(), number, "–", HouseholdCategory.ORDINARY, enrolledOn), sheet);
        book.evolve(
                new MemberAdded(
                        mutual.code(),
                        number,
                        member,
                        Sex.UNKNOWN,
                        null,
                        Relationship.SUBSCRIBER,
                        enrolledOn,
                        false,
                        0,
                        1),
                sheet);
        return number;
    }
}
