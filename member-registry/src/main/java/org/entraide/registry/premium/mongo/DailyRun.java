package org.entraide.registry.premium.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.entraide.events.Event;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.AssessDues;
import org.entraide.registry.household.Household;

/**
 * Has every instalment assessed whose day has come. It asks for one due day of a household after the other, under an
 * id that the household and the day determine: run twice, days late, in pieces or by two programs at once, the ledgers
 * hold the same in the end.
 */
public final class DailyRun {

    private static final int PAGE = 500;
    /** Mutuals whose clerks work at the same time. */
    private static final int TOGETHER = 20;

    private final MongoViews views;
    private final Blocks blocks;
    private final Ledgers<RegistryCommand, Event> ledgers;
    private final Clock clock;

    public DailyRun(MongoViews views, Blocks blocks, Ledgers<RegistryCommand, Event> ledgers, Clock clock) {
        this.views = views;
        this.blocks = blocks;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /**
     * Goes through all mutuals, up to today.
     *
     * @return how many households had dues assessed, each due day counted
     * @throws LedgerAway when a ledger cannot be reached; what is left is done by the next run
     */
    public long run() {
        LocalDate today = LocalDate.now(clock);
        List<String> mutuals = blocks.ledgers();
        long all = 0;
        for (int at = 0; at < mutuals.size(); at += TOGETHER) {
            all += run(mutuals.subList(at, Math.min(at + TOGETHER, mutuals.size())), today);
        }
        return all;
    }

    /** The same for one mutual. */
    public long run(String mutual) {
        return run(List.of(mutual), LocalDate.now(clock));
    }

    /** A page of each mutual at a time, until none has anything due. */
    private long run(List<String> mutuals, LocalDate today) {
        long all = 0;
        List<String> left = mutuals;
        while (!left.isEmpty()) {
            Map<String, List<CompletableFuture<Answer>>> asked = new LinkedHashMap<>();
            for (String mutual : left) {
                asked.put(
                        mutual,
                        ledgers.submit(
                                mutual,
                                due(mutual, today).stream()
                                        .map(household -> assess(household, today))
                                        .toList()));
            }
            List<String> again = new ArrayList<>();
            for (Map.Entry<String, List<CompletableFuture<Answer>>> answers : asked.entrySet()) {
                long assessed =
                        answers.getValue().stream().filter(DailyRun::isNew).count();
                all += assessed;
                if (assessed > 0) {
                    again.add(answers.getKey());
                }
            }
            left = again;
        }
        return all;
    }

    private List<Household> due(String mutual, LocalDate today) {
        String first = Household.nextDue(mutual, LocalDate.of(1, 1, 1));
        String last = Household.nextDue(mutual, today);
        FolioCodec codec = new FolioCodec();
        List<StoredFolio> found = views.between(Household.KIND, Household.NEXT_DUE, first, last, PAGE);
        return found.stream().map(folio -> codec.read(folio, Household.class)).toList();
    }

    private static Request<RegistryCommand> assess(Household household, LocalDate today) {
        LocalDate day = household.nextDueOn().orElse(today);
        String mutual = household.mutual();
        String cause = "dues of " + household.number() + " on " + day;
        return Request.reaction(mutual, cause, new AssessDues(mutual, household.number(), day));
    }

    private static boolean isNew(CompletableFuture<Answer> answer) {
        try {
            return answer.join() instanceof Answer.Accepted accepted && !accepted.replayed();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LedgerAway away) {
                throw new LedgerAway(away.reason(), away.retryAfter(), away);
            }
            throw failed;
        }
    }
}
