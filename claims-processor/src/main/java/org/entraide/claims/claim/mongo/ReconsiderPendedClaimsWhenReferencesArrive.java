package org.entraide.claims.claim.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.Reconsider;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.entraide.ledger.Answer;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Head;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the mutuals to reconsider the claims whose references are all there by now: at once when this process writes to
 * a network's ledger, and every half minute for what other processes wrote or a crash left behind.
 */
public final class ReconsiderPendedClaimsWhenReferencesArrive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReconsiderPendedClaimsWhenReferencesArrive.class);
    private static final int PAGE = 500;
    private static final int EVERY_SECONDS = 30;

    private final MongoViews views;
    private final Ledgers<ClaimsCommand, Event> ledgers;
    private final FolioCodec codec = new FolioCodec();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("reconsider").factory());

    public ReconsiderPendedClaimsWhenReferencesArrive(MongoViews views, Ledgers<ClaimsCommand, Event> ledgers) {
        this.views = views;
        this.ledgers = ledgers;
    }

    public void start() {
        ledgers.follow(this::on);
        var _ = worker.scheduleWithFixedDelay(this::run, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    /** Only a network's ledger publishes providers and tariffs. */
    private void on(Head head) {
        if (head.seqs().containsKey(Stream.PROVIDERS.id()) && woken.compareAndSet(false, true)) {
            try {
                worker.execute(this::run);
            } catch (RejectedExecutionException closed) {
                LOG.debug("closed; the next start looks again", closed);
            }
        }
    }

    private void run() {
        woken.set(false);
        try {
            long decided = sweep();
            if (decided > 0) {
                LOG.info("{} pended claims went on after their references came", decided);
            }
        } catch (LedgerAway away) {
            LOG.warn("pended claims are reconsidered later", away);
        }
    }

    /** Goes once through all pended claims. Returns how many went on. */
    public long sweep() {
        long moved = 0;
        String after = "";
        List<StoredFolio> page = pended(after);
        while (!page.isEmpty()) {
            moved += reconsider(
                    page.stream().map(folio -> codec.read(folio, Claim.class)).toList());
            after = page.getLast().key();
            page = pended(after);
        }
        return moved;
    }

    private List<StoredFolio> pended(String after) {
        return views.where(Claim.KIND, Claim.AWAITS, Claim.ANYTHING, after, PAGE);
    }

    private long reconsider(List<Claim> claims) {
        Set<String> keys = new java.util.HashSet<>();
        claims.forEach(claim -> keys.addAll(claim.awaits()));
        Map<String, StoredFolio> arrived = views.load(keys);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (Claim claim : claims) {
            if (arrived.keySet().containsAll(claim.awaits())) {
                answers.add(ledgers.submit(
                        claim.mutual(),
                        Request.reaction(
                                claim.mutual(), cause(claim, arrived), new Reconsider(claim.mutual(), claim.claim()))));
            }
        }
        return answers.stream().filter(this::wentOn).count();
    }

    private boolean wentOn(CompletableFuture<Answer> answer) {
        try {
            return answer.join() instanceof Answer.Accepted accepted && !accepted.replayed();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LedgerAway away) {
                throw new LedgerAway(away.reason(), away.retryAfter(), away);
            }
            throw failed;
        }
    }

    /** The claim and where each reference stood: the same arrival is one try, a later one another. */
    private static String cause(Claim claim, Map<String, StoredFolio> arrived) {
        Map<String, Long> positions = new TreeMap<>();
        for (String key : claim.awaits()) {
            StoredFolio folio = arrived.get(key);
            positions.put(key, folio == null ? 0 : folio.position());
        }
        return "reconsider " + claim.claim() + " " + positions;
    }
}
