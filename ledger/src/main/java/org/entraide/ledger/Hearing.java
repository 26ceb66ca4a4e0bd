package org.entraide.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the requests of one batch in order and writes what is accepted into the draft. */
final class Hearing<C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Book<C, E> book;
    private final Sheet sheet;
    private final Draft<E> draft;
    private final Map<String, Block> standing;
    private final LocalDate today;

    Hearing(Book<C, E> book, Sheet sheet, Draft<E> draft, Map<String, Block> standing, LocalDate today) {
        this.book = book;
        this.sheet = sheet;
        this.draft = draft;
        this.standing = standing;
        this.today = today;
    }

    /** What to tell the waiting one, once the block stands; empty when it must wait for the next block. */
    Optional<Runnable> hear(Waiting<C> waiting, Figures figures) {
        Request<C> request = waiting.request();
        Optional<Answer> settled =
                settledBefore(request).or(() -> noted(request)).or(() -> guarded(request));
        if (settled.isPresent()) {
            return Optional.of(() -> tell(waiting, settled.get(), figures));
        }
        Decision<E> decision;
        try {
            decision = book.decide(request.command(), sheet, today);
        } catch (LedgerAway away) {
            throw away;
        } catch (RuntimeException bug) {
            // A decision that fails is a bug of that one command; the others of the batch go on.
            LOG.error("{} could not be decided", request.command().getClass().getSimpleName(), bug);
            return Optional.of(() -> {
                figures.add(Figures.Kind.FAILED, 1);
                waiting.answer().completeExceptionally(bug);
            });
        }
        Optional<Answer> answer = switch (decision) {
            case Decision.Refused<E> refused -> Optional.of(new Answer.Refused(refused.reasons()));
            case Decision.Accepted<E> accepted -> accept(request, accepted);
        };
        return answer.map(told -> () -> tell(waiting, told, figures));
    }

    private static void tell(Waiting<?> waiting, Answer answer, Figures figures) {
        figures.count(answer);
        waiting.answer().complete(answer);
    }

    /** The same id took effect before: in a block that stands, or earlier in this batch. */
    private Optional<Answer> settledBefore(Request<C> request) {
        Block stands = standing.get(request.id());
        if (stands != null) {
            return Optional.of(replay(request, entryOf(stands, request.id()), stands.number()));
        }
        return draft.entry(request.id()).map(sibling -> replay(request, sibling, draft.number()));
    }

    /** An event of another ledger that was noted already, or that came before its predecessors. */
    private Optional<Answer> noted(Request<C> request) {
        EventId source = request.source();
        if (source == null) {
            return Optional.empty();
        }
        long watermark = draft.watermark(source.source());
        if (source.seq() <= watermark) {
            return Optional.of(new Answer.Accepted(Map.of(), draft.number() - 1, true));
        }
        return source.seq() == watermark + 1 ? Optional.empty() : Optional.of(new Answer.Gap(source, watermark + 1));
    }

    private Optional<Answer> guarded(Request<C> request) {
        Guard guard = request.guard();
        if (guard == null || sheet.position(guard.folio()) == guard.position()) {
            return Optional.empty();
        }
        return Optional.of(refused(Refusal.of(Refusal.CHANGED_MEANWHILE, "", sheet.position(guard.folio()))));
    }

    private Optional<Answer> accept(Request<C> request, Decision.Accepted<E> accepted) {
        return switch (draft.add(request, accepted)) {
            case Draft.Added.NextBlock() -> Optional.empty();
            case Draft.Added.Never(Refusal why) -> Optional.of(refused(why));
            case Draft.Added.Done() -> {
                accepted.events().forEach(event -> book.evolve(event, sheet));
                yield Optional.of(new Answer.Accepted(accepted.outcome(), draft.number(), false));
            }
        };
    }

    private static Answer replay(Request<?> request, Entry entry, long block) {
        return entry.digest().equals(request.digest())
                ? new Answer.Accepted(entry.outcome(), block, true)
                : new Answer.KeyReused();
    }

    private static Answer refused(Refusal refusal) {
        return new Answer.Refused(List.of(refusal));
    }

    private static Entry entryOf(Block block, String command) {
        return block.entries().stream()
                .filter(entry -> entry.command().equals(command))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(block.id() + " lists a command that it does not hold"));
    }
}
