package org.entraide.registry.bulk.mongo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entraide.events.Event;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Request;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Family.Fate;
import org.entraide.registry.bulk.mongo.Import.Progress;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.mongo.Households;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports what was started: part by part, in the bulk lane, each mutual's lists one after the other. Stopped anywhere
 * it goes on with the part it was at: what of it stands already is answered again by the ledger and not doubled.
 */
public final class ImportRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final Duration HOLD = Duration.ofSeconds(15);

    private final Imports imports;
    private final Households households;
    private final Ledgers<RegistryCommand, Event> ledgers;
    private final Blocks blocks;
    private final Clock clock;
    private final String self = UUID.randomUUID().toString();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public ImportRun(
            Imports imports,
            Households households,
            Ledgers<RegistryCommand, Event> ledgers,
            Blocks blocks,
            Clock clock) {
        this.imports = imports;
        this.households = households;
        this.ledgers = ledgers;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** Takes up, in the background, whatever waits and nobody is at. It returns at once. */
    public void wake() {
        try {
            for (String mutual : imports.mutualsWithWork()) {
                if (!closed && busy.add(mutual)) {
                    Thread.ofVirtual().name("import-" + mutual).start(() -> run(mutual));
                }
            }
        } catch (LedgerAway away) {
            LOG.warn("imports wait for the store", away);
        }
    }

    /** Stops after the part that is being imported. */
    @Override
    public void close() {
        closed = true;
    }

    private void run(String mutual) {
        try {
            Optional<Import> next = imports.next(mutual);
            while (next.isPresent() && held(mutual)) {
                work(next.get());
                next = closed ? Optional.empty() : imports.next(mutual);
            }
            imports.release(mutual, self);
        } catch (LedgerAway away) {
            LOG.warn("the import of {} goes on when the ledger is back", mutual, away);
        } finally {
            busy.remove(mutual);
        }
    }

    private boolean held(String mutual) {
        return !closed && imports.hold(mutual, self, clock.instant(), HOLD);
    }

    private void work(Import job) {
        Progress before = job.progress();
        Progress progress = imports.report(
                job,
                before == null
                        ? Progress.beginning(
                                blocks.last(job.mutual()).map(Block::number).orElse(0L), clock.instant())
                        : before.resumed(clock.instant()));
        Optional<Part> part = imports.openPart(job);
        while (part.isPresent()) {
            progress = imports.settled(job, progress, settle(job, progress, part.get()), clock.instant());
            part = imports.openPart(job);
            if (part.isPresent() && !held(job.mutual())) {
                return;
            }
        }
        imports.done(job);
        LOG.info("import {} of {} is done: {} households", job.id(), job.mutual(), progress.settled());
    }

    /** Three waves, since a cover needs its household and a payment goes to what is owed for the cover. */
    private Part settle(Import job, Progress progress, Part part) {
        Asked asked = new Asked(job.mutual(), job.currency(), job.actor());
        List<Course> ready = part.families().stream()
                .filter(family -> family.is(Fate.READY))
                .flatMap(family ->
                        Stream.ofNullable(family.listed()).map(listed -> new Course(family, listed, progress.since())))
                .toList();
        Course.take(
                ready,
                households.enrolInBulk(ready.stream()
                        .map(course -> asked.enrolment(course.listed()))
                        .toList()));
        wave(job, ready, course -> asked.cover(course.listed(), course.number()));
        if (job.withPayments()) {
            wave(job, ready, course -> asked.payment(course.listed(), course.number()));
        }
        List<Family> met = Stream.concat(
                        part.families().stream().filter(family -> family.is(Fate.WRONG)),
                        ready.stream().map(Course::met))
                .toList();
        return part.settled(met, count(ready, true), count(ready, false));
    }

    private interface Asking {
        Optional<Request<RegistryCommand>> of(Course course);
    }

    private void wave(Import job, List<Course> all, Asking asking) {
        List<Course> going = all.stream()
                .filter(course -> course.goesOn() && asking.of(course).isPresent())
                .toList();
        Course.take(
                going,
                going.stream()
                        .flatMap(course -> asking.of(course).stream())
                        .map(request -> ledgers.submit(job.mutual(), request))
                        .toList());
    }

    private static int count(List<Course> courses, boolean fresh) {
        return (int) courses.stream()
                .filter(course -> course.goesOn() && course.fresh() == fresh)
                .count();
    }
}
