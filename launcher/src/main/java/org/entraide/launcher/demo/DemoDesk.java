package org.entraide.launcher.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Block;
import org.entraide.ledger.Entry;
import org.entraide.ledger.LedgerAway;
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
    private final Map<String, String> households = new HashMap<>();

    private int entered;
    private int refused;

    DemoDesk(MemberRegistry registry, ClaimsProcessor claims) {
        this.registry = registry;
        this.claims = claims;
    }

    int entered() {
        return entered;
    }

    int refused() {
        return refused;
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

    /**
     * Enters the papers of one day: what has come due is assessed, then everything but the papers about families that
     * are enrolled with it, then these.
     */
    void enter(List<Paper> papers) {
        again(() -> registry.dailyRun().run());
        Map<Boolean, List<Paper>> can = papers.stream().collect(Collectors.partitioningBy(this::canBeEntered));
        ask(can.getOrDefault(true, List.of())).forEach(this::settle);
        ask(can.getOrDefault(false, List.of())).forEach(this::settle);
    }

    private boolean canBeEntered(Paper paper) {
        return switch (paper.content()) {
            case Content.Enrolment _, Content.Statute _, Content.Care _ -> true;
            case Content.Joining _, Content.About _ -> households.containsKey(place(paper));
        };
    }

    private record Asked(Paper paper, CompletableFuture<Answer> answer) {}

    private List<Asked> ask(List<Paper> papers) {
        return papers.stream()
                .map(paper -> new Asked(paper, again(() -> ask(paper))))
                .toList();
    }

    private void settle(Asked asked) {
        entered++;
        switch (answer(asked)) {
            case Answer.Accepted accepted -> {
                if (asked.paper().content() instanceof Content.Enrolment) {
                    households.put(
                            place(asked.paper()),
                            Objects.requireNonNull(accepted.outcome().get("household")));
                }
            }
            case Answer.Refused _, Answer.KeyReused _, Answer.Gap _ -> refused++;
        }
    }

    /** An answer that did not come, since the store was away for a while, is asked for again under the same key. */
    private Answer answer(Asked asked) {
        try {
            return joined(asked.answer());
        } catch (LedgerAway away) {
            rest(away);
            return again(() -> joined(ask(asked.paper())));
        }
    }

    private static Answer joined(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LedgerAway away) {
                throw new LedgerAway(away.reason(), away.retryAfter(), away);
            }
            throw failed;
        }
    }

    private CompletableFuture<Answer> ask(Paper paper) {
        return switch (paper.content()) {
            case Content.Enrolment(var household) ->
                registry.households().enrolInBulk(DemoNetwork.ACTOR, paper.key(), household);
            case Content.Joining(var person) ->
                about(
                        paper,
                        household -> registry.households()
                                .addInBulk(DemoNetwork.ACTOR, paper.key(), person.apply(household)));
            case Content.About(var command) -> about(paper, household -> ask(command.apply(household), paper.key()));
            case Content.Statute(var command) -> ask(command, paper.key());
            case Content.Care(var command) -> ask(command, paper.key());
        };
    }

    /** Nothing can be entered about a family that was refused. */
    private CompletableFuture<Answer> about(Paper paper, Function<String, CompletableFuture<Answer>> ask) {
        String household = households.get(place(paper));
        return household == null
                ? CompletableFuture.completedFuture(new Answer.Refused(List.of()))
                : ask.apply(household);
    }

    private static String place(Paper paper) {
        return paper.mutual() + "/" + paper.family();
    }

    private CompletableFuture<Answer> ask(RegistryCommand command, String key) {
        return registry.ledgers()
                .submit(
                        command.mutual(),
                        Request.keyed(command.mutual(), DemoNetwork.ACTOR, key, command, Lane.BULK, null));
    }

    private CompletableFuture<Answer> ask(ClaimsCommand command, String key) {
        return claims.ledgers()
                .submit(
                        command.ledger(),
                        Request.keyed(command.ledger(), DemoNetwork.ACTOR, key, command, Lane.BULK, null));
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
