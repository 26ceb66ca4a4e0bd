package org.entraide.launcher.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.events.Event;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Block;
import org.entraide.ledger.Entry;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;

/**
 * Enters papers as a bulk job beside the people who use the program: they go first, and nothing here depends on them.
 */
final class DemoDesk {

    private static final int TRIES = 60;

    private final MemberRegistry registry;
    private final ClaimsProcessor claims;
    /** The registry's number of a household, by mutual and family. */
    private final Map<String, String> households = new ConcurrentHashMap<>();

    private final AtomicInteger entered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    DemoDesk(MemberRegistry registry, ClaimsProcessor claims) {
        this.registry = registry;
        this.claims = claims;
    }

    int entered() {
        return entered.get();
    }

    int refused() {
        return refused.get();
    }

    /** Learns from the ledgers which numbers the families of papers got that were entered before. */
    void remember(Collection<Paper> papers) {
        papers.stream()
                .filter(paper -> paper.content() instanceof Content.Enrolment)
                .collect(Collectors.groupingBy(Paper::mutual))
                .forEach(this::remember);
    }

    private void remember(String mutual, List<Paper> enrolments) {
        Map<String, String> keys = enrolments.stream()
                .collect(Collectors.toMap(
                        paper -> Request.commandId(mutual, DemoNetwork.ACTOR, paper.key()), Paper::family));
        Map<String, Block> blocks = registry.bureau().blocks().holding(mutual, keys.keySet());
        blocks.values().stream()
                .distinct()
                .flatMap(block -> block.entries().stream())
                .forEach(entry -> {
                    String family = keys.get(entry.command());
                    if (family != null) {
                        note(mutual, family, entry);
                    }
                });
    }

    private void note(String mutual, String family, Entry entry) {
        households.put(
                mutual + "/" + family, Objects.requireNonNull(entry.outcome().get("household")));
    }

    /** Enters the papers of one day, every mutual at its own pace. */
    void enter(List<Paper> papers) {
        Map<String, List<Paper>> byMutual = papers.stream().collect(Collectors.groupingBy(Paper::mutual));
        try (ExecutorService counters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> known = again(() -> registry.bureau().blocks().ledgers());
            Stream.concat(known.stream(), byMutual.keySet().stream())
                    .distinct()
                    .map(mutual -> CompletableFuture.runAsync(
                            () -> enter(mutual, byMutual.getOrDefault(mutual, List.of())), counters))
                    .toList()
                    .forEach(DemoDesk::joined);
        }
    }

    /**
     * What has come due is assessed, then everything is entered but the papers about families that are enrolled with
     * it, then these.
     */
    private void enter(String mutual, List<Paper> own) {
        again(() -> registry.dailyRun().run(mutual));
        Map<Boolean, List<Paper>> can = own.stream().collect(Collectors.partitioningBy(this::canBeEntered));
        ask(mutual, can.getOrDefault(true, List.of())).forEach(this::settle);
        ask(mutual, can.getOrDefault(false, List.of())).forEach(this::settle);
    }

    private boolean canBeEntered(Paper paper) {
        return switch (paper.content()) {
            case Content.Enrolment _, Content.Statute _, Content.Care _ -> true;
            case Content.Joining _, Content.About _ -> households.containsKey(place(paper));
        };
    }

    private record Asked(Paper paper, CompletableFuture<Answer> answer) {}

    /** A mutual's papers of one kind at once, since they then come into one block. */
    private List<Asked> ask(String mutual, List<Paper> own) {
        List<Asked> asked =
                new ArrayList<>(hand(registry.ledgers(), mutual, of(own, Content.Statute.class), this::register));
        own.forEach(paper -> people(paper).ifPresent(asked::add));
        asked.addAll(hand(registry.ledgers(), mutual, of(own, Content.About.class), this::register));
        asked.addAll(hand(claims.ledgers(), mutual, of(own, Content.Care.class), DemoDesk::care));
        return asked;
    }

    private static List<Paper> of(List<Paper> papers, Class<? extends Content> kind) {
        return papers.stream().filter(paper -> kind.isInstance(paper.content())).toList();
    }

    private void settle(Asked asked) {
        entered.incrementAndGet();
        switch (answer(asked)) {
            case Answer.Accepted accepted -> {
                if (asked.paper().content() instanceof Content.Enrolment) {
                    households.put(
                            place(asked.paper()),
                            Objects.requireNonNull(accepted.outcome().get("household")));
                }
            }
            case Answer.Refused _, Answer.KeyReused _, Answer.Gap _ -> refused.incrementAndGet();
        }
    }

    /** An answer that did not come, since the store was away for a while, is asked for again under the same key. */
    private Answer answer(Asked asked) {
        try {
            return joined(asked.answer());
        } catch (LedgerAway away) {
            rest(away);
            return again(() -> joined(ask(asked.paper().mutual(), List.of(asked.paper()))
                    .getFirst()
                    .answer()));
        }
    }

    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LedgerAway away) {
                throw new LedgerAway(away.reason(), away.retryAfter(), away);
            }
            throw failed;
        }
    }

    /** People are written down first, so each of their papers goes its own way. */
    private Optional<Asked> people(Paper paper) {
        return switch (paper.content()) {
            case Content.Enrolment(var household) ->
                Optional.of(new Asked(
                        paper,
                        again(() -> registry.households().enrolInBulk(DemoNetwork.ACTOR, paper.key(), household))));
            case Content.Joining(var person) ->
                Optional.of(new Asked(
                        paper,
                        household(paper)
                                .map(number -> again(() -> registry.households()
                                        .addInBulk(DemoNetwork.ACTOR, paper.key(), person.apply(number))))
                                .orElseGet(DemoDesk::refusedWithTheFamily)));
            case Content.About _, Content.Statute _, Content.Care _ -> Optional.empty();
        };
    }

    /** @param command of a paper; empty when it cannot be entered */
    private static <C> List<Asked> hand(
            Ledgers<C, Event> ledgers, String ledger, List<Paper> papers, Function<Paper, Optional<C>> command) {
        List<Asked> asked = new ArrayList<>();
        List<Paper> known = new ArrayList<>();
        List<Request<C>> requests = new ArrayList<>();
        for (Paper paper : papers) {
            command.apply(paper)
                    .ifPresentOrElse(
                            found -> {
                                known.add(paper);
                                requests.add(
                                        Request.keyed(ledger, DemoNetwork.ACTOR, paper.key(), found, Lane.BULK, null));
                            },
                            () -> asked.add(new Asked(paper, refusedWithTheFamily())));
        }
        List<CompletableFuture<Answer>> answers = again(() -> ledgers.submit(ledger, requests));
        for (int at = 0; at < known.size(); at++) {
            asked.add(new Asked(known.get(at), answers.get(at)));
        }
        return asked;
    }

    private Optional<RegistryCommand> register(Paper paper) {
        return switch (paper.content()) {
            case Content.Statute(var command) -> Optional.of(command);
            case Content.About(var command) -> household(paper).map(command);
            case Content.Enrolment _, Content.Joining _, Content.Care _ -> Optional.empty();
        };
    }

    private static Optional<ClaimsCommand> care(Paper paper) {
        return paper.content() instanceof Content.Care(var command) ? Optional.of(command) : Optional.empty();
    }

    /** Nothing can be entered about a family that was refused. */
    private static CompletableFuture<Answer> refusedWithTheFamily() {
        return CompletableFuture.completedFuture(new Answer.Refused(List.of()));
    }

    private Optional<String> household(Paper paper) {
        return Optional.ofNullable(households.get(place(paper)));
    }

    private static String place(Paper paper) {
        return paper.mutual() + "/" + paper.family();
    }

    /** A full queue empties, a store comes back: somebody else's bulk job is no reason to give up. */
    private static <T> T again(Supplier<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (LedgerAway away) {
                if (tries == TRIES || away.reason() == LedgerAway.Cause.CLOSED) {
                    throw away;
                }
                rest(away);
            }
        }
    }

    private static void rest(LedgerAway away) {
        try {
            Thread.sleep(away.retryAfter());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }
}
