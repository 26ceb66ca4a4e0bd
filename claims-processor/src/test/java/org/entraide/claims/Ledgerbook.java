package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.Note;
import org.entraide.claims.command.ClaimsCommand.Reconsider;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.entraide.ledger.Decision;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Refusal;

/** All ledgers of a claims processor on paper: what is accepted is folded from its written form. */
final class Ledgerbook {

    final ClaimsBook book = new ClaimsBook();
    final Shelf shelf = new Shelf();
    final List<Event> events = new ArrayList<>();
    LocalDate today = LocalDate.of(2026, 6, 15);
    private final Map<String, Long> seqs = new HashMap<>();

    /** Asks, expects it to be accepted, and returns what was written. */
    List<Event> accept(ClaimsCommand command) {
        return accepted(command).events();
    }

    Decision.Accepted<Event> accepted(ClaimsCommand command) {
        Decision<Event> decision = book.decide(command, shelf, today);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Decision.Accepted<Event> accepted = (Decision.Accepted<Event>) decision;
        shelf.turn();
        for (Event event : accepted.events()) {
            Event read =
                    book.facts().read(book.facts().typeOf(event), book.facts().write(event));
            assertThat(read).isEqualTo(event);
            Folding.fold(read, shelf);
        }
        events.addAll(accepted.events());
        return accepted;
    }

    /** Asks and expects refusals; returns {@code code pointer} of each. */
    List<String> refusals(ClaimsCommand command) {
        Decision<Event> decision = book.decide(command, shelf, today);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Event>) decision)
                .reasons().stream().map(Ledgerbook::text).toList();
    }

    /** Notes the next event of the mutual's stream. */
    List<Event> note(String mutual, Event event) {
        String stream = Stream.of(event.getClass()).map(Stream::id).orElse("enrolments");
        long seq = seqs.merge(mutual + "/" + stream, 1L, Long::sum);
        return accept(new Note(new EventId(mutual, stream, seq), event));
    }

    Claim claim(String mutual, String number) {
        return Objects.requireNonNull(shelf.find(FolioKeys.claim(mutual, number), Claim.class));
    }

    /** Does what the reaction to new providers and tariffs does. */
    List<Event> reconsider(String mutual, String claim) {
        return accept(new Reconsider(mutual, claim));
    }

    static <T extends Event> T only(List<Event> events, Class<T> type) {
        List<T> found = events.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String text(Refusal refusal) {
        return refusal.code() + " " + refusal.pointer();
    }
}
