package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.YEAR;
import static org.entraide.claims.Thies.YEAR_END;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.util.HashSet;
import java.util.Set;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.Note;
import org.entraide.claims.command.ClaimsCommand.Reconsider;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.Stream;
import org.entraide.ledger.Asked;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Folios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every folio that a decision reads was named before it, so that a batch costs a few round trips and not thousands. */
class FoliosNamedTest {

    private final Ledgerbook book = Thies.open();

    @Test
    void aClaimThatIsPaid() {
        assertNamed(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
    }

    @Test
    void aClaimThatIsHandedInTwice() {
        ClaimsCommand claim = claim(MOTHER, "F-1", line("CONS", 1, 1_000));
        book.accept(claim);
        assertNamed(claim);
    }

    @Test
    void aClaimWithoutCover() {
        book.note(MUTUAL, Thies.becomes(YEAR, Thies.interval(Status.SUSPENDED, YEAR, YEAR_END)));
        assertNamed(claim(MOTHER, null, line("CONS", 1, 1_000)));
    }

    @Test
    void aNotedCoverThatDecidesAClaimButForThePackageThatTheNoteItselfTells() {
        book.note(MUTUAL, Thies.becomes(YEAR, Thies.interval(Status.SUSPENDED, YEAR, YEAR_END)));
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        assertNamed(
                new Note(new EventId(MUTUAL, Stream.ENROLMENTS.id(), 99), Thies.covered()),
                FolioKeys.benefits(MUTUAL, "BASE", 1));
        assertNamed(new Reconsider(MUTUAL, "000001"));
    }

    private void assertNamed(ClaimsCommand command, String... besides) {
        Set<String> named = new HashSet<>();
        while (named.addAll(book.book.folios(command, only(named)))) {
            assertThat(named).hasSizeLessThan(50);
        }
        Asked asked = new Asked(book.shelf);
        book.book.decide(command, asked, book.today);
        assertThat(asked.keys()).isNotEmpty();
        named.addAll(Set.of(besides));
        assertThat(named).containsAll(asked.keys());
    }

    private Folios only(Set<String> keys) {
        return new Folios() {
            @Override
            public <T extends Record> @Nullable T find(String key, Class<T> type) {
                return keys.contains(key) ? book.shelf.find(key, type) : null;
            }

            @Override
            public long position(String key) {
                return keys.contains(key) ? book.shelf.position(key) : 0;
            }
        };
    }
}
