package org.entraide.benchmarks.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entraide.events.Event;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Sheet;
import org.entraide.registry.RegistryBook;
import org.entraide.registry.command.RegistryCommand;

/** The registry's rules at work for one mutual, in memory alone. */
final class Rules {

    private final RegistryBook book = new RegistryBook();
    private final Sheet sheet;
    private final String mutual;

    Rules(String mutual) {
        this.mutual = mutual;
        sheet = new Sheet(mutual, 1, _ -> Map.of());
    }

    String mutual() {
        return mutual;
    }

    /** The events of a command that must be accepted. */
    List<Event> take(RegistryCommand command, LocalDate today) {
        List<Event> events = offer(command, today);
        if (events.isEmpty()) {
            throw new IllegalStateException("refused: " + command);
        }
        return events;
    }

    /** The events of a command; none when it is refused. */
    List<Event> offer(RegistryCommand command, LocalDate today) {
        return switch (book.decide(command, sheet, today)) {
            case Decision.Refused<Event> _ -> List.of();
            case Decision.Accepted<Event>(var _, var events) -> {
                events.forEach(event -> book.evolve(event, sheet));
                yield events;
            }
        };
    }
}
