package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.entraide.ledger.FaultyBlocks.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random commands at several desks over one pair of stores, with lost and unknown writes, views that fail and processes
 * that die at any step. Clients send again until they are answered. Set {@code -Dentraide.seed=…} to see one again.
 */
class SimulationTest {

    private static final int COMMANDS = 60;
    private static final List<Fault> BLOCK_FAULTS = List.of(Fault.values());
    private static final List<FaultyViews.Fault> VIEW_FAULTS = List.of(FaultyViews.Fault.values());

    static LongStream seeds() {
        String chosen = System.getProperty("entraide.seed");
        if (chosen != null) {
            return LongStream.of(Long.parseLong(chosen));
        }
        return LongStream.concat(LongStream.rangeClosed(1, 80), new Random().longs(20));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensEveryAnsweredCommandStandsOnce(long seed) {
        Run run = new Run(new Random(seed));
        for (int i = 0; i < COMMANDS; i++) {
            run.step();
        }
        run.check("seed " + seed);
    }

    @Test
    void theSameSeedGivesTheSameLedger() {
        assertThat(hashOf(42)).isEqualTo(hashOf(42)).isNotEqualTo(hashOf(43));
    }

    private static String hashOf(long seed) {
        Run run = new Run(new Random(seed));
        for (int i = 0; i < COMMANDS; i++) {
            run.step();
        }
        return run.bench.standing.last(Bench.LEDGER).orElseThrow().hash();
    }

    /** One history. */
    private static final class Run {

        private final RandomGenerator random;
        private final Bench bench = new Bench();
        private final List<Desk<JarCommand, JarEvent>> desks = new ArrayList<>();
        private final Map<String, Answer.Accepted> acknowledged = new HashMap<>();
        private long delivered;

        Run(RandomGenerator random) {
            this.random = random;
            for (int i = 0; i < 3; i++) {
                desks.add(bench.desk());
            }
        }

        void step() {
            List<Request<JarCommand>> batch = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                batch.add(request());
            }
            boolean answered = false;
            while (!answered) {
                answered = attempt(batch);
            }
        }

        /** A desk that died is replaced; one that is merely slow keeps what it believes and comes back later. */
        private boolean attempt(List<Request<JarCommand>> batch) {
            int chosen = random.nextInt(desks.size());
            disturb();
            try {
                List<Answer> answers = Bench.settle(desks.get(chosen), batch);
                for (int i = 0; i < batch.size(); i++) {
                    note(batch.get(i), answers.get(i));
                }
                return true;
            } catch (FaultyBlocks.Crash crash) {
                desks.set(chosen, bench.desk());
            } catch (LedgerAway away) {
                assertThat(away.reason()).isEqualTo(LedgerAway.Cause.STORE_AWAY);
            } catch (FaultyViews.Bug bug) {
                return false;
            }
            return false;
        }

        private void disturb() {
            if (random.nextInt(3) == 0) {
                bench.blocks.next(BLOCK_FAULTS.get(random.nextInt(BLOCK_FAULTS.size())));
            }
            if (random.nextInt(3) == 0) {
                bench.views.next(VIEW_FAULTS.get(random.nextInt(VIEW_FAULTS.size())));
            }
            if (random.nextInt(4) == 0) {
                Request<JarCommand> theirs = request();
                bench.blocks.beforeNextAppend(() ->
                        note(theirs, Bench.settle(bench.otherDesk(), theirs).getFirst()));
            }
            if (random.nextInt(20) == 0) {
                new Rebuild<>(Bench.BOOK, new Stores(bench.standing, bench.kept), Bench::noRest).run();
            }
        }

        /** Few jars and few keys, so that commands collide. */
        private Request<JarCommand> request() {
            String jar = "j" + random.nextInt(4);
            int beans = random.nextInt(1, 6);
            return switch (random.nextInt(6)) {
                case 0 -> Bench.place(jar, 40);
                case 1 -> Bench.delivery(random.nextLong(1, delivered + 3), "j0", 1);
                case 2 -> Bench.add("again-" + jar, jar, 2);
                default -> Bench.add("k" + random.nextInt(1_000_000), jar, beans);
            };
        }

        private void note(Request<JarCommand> request, Answer answer) {
            if (answer instanceof Answer.Accepted accepted) {
                EventId source = request.source();
                if (source != null) {
                    delivered = Math.max(delivered, source.seq());
                    return;
                }
                Answer.Accepted before = acknowledged.putIfAbsent(request.id(), accepted);
                if (before != null) {
                    assertThat(accepted.outcome()).isEqualTo(before.outcome());
                    assertThat(accepted.position()).isEqualTo(before.position());
                }
            }
        }

        void check(String seed) {
            bench.otherDesk().catchUp();
            Rebuild<JarEvent> last = new Rebuild<>(Bench.BOOK, new Stores(bench.standing, bench.kept), Bench::noRest);
            assertThat(bench.verify().findings()).as(seed).isEmpty();
            Map<String, StoredFolio> live = bench.kept.all(Bench.LEDGER);
            last.run();
            assertThat(bench.kept.all(Bench.LEDGER)).as(seed).isEqualTo(live);
            acknowledged.forEach((id, accepted) -> assertThat(bench.ledger().stream()
                            .filter(block -> block.commands().contains(id))
                            .map(Block::number))
                    .as("%s: %s", seed, id)
                    .containsExactly(accepted.position()));
            assertThat(receipts())
                    .as(seed)
                    .isEqualTo(
                            LongStream.rangeClosed(1, receipts().size()).boxed().toList());
        }

        private List<Long> receipts() {
            return bench.ledger().stream()
                    .flatMap(block -> block.entries().stream())
                    .map(entry -> entry.outcome().get("receipt"))
                    .filter(java.util.Objects::nonNull)
                    .map(Long::valueOf)
                    .toList();
        }
    }
}
