package org.entraide.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.Event;
import org.entraide.hub.overview.mongo.MongoFolds;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that die between any two writes, and instances that do not know that they were replaced. */
class CrashTest {

    private static final int INSTANCES = 3;

    @Property(tries = 15)
    void whateverDiesWhereverTheFiguresAreThoseOfOneUndisturbedFold(@ForAll long seed) {
        Tape[] tapes = FiguresPropertyTest.tapes(histories(seed), new Random(seed));
        Desk undisturbed = new Desk().play(tapes);
        for (Tape tape : tapes) {
            RememberedFolds folds = new RememberedFolds();
            new Chaos(folds, tape, new Random(seed)).run();
            assertThat(Desk.cells(folds)).as(tape.shard().topic()).isEqualTo(cellsOf(undisturbed, tape.shard()));
            assertThat(folds.checkpoint(tape.shard())).isEqualTo(undisturbed.folds.checkpoint(tape.shard()));
        }
    }

    @Test
    void theSameHoldsOnARealStore(@TempDir Path directory) {
        Tape[] tapes = FiguresPropertyTest.tapes(histories(7), new Random(7));
        Desk undisturbed = new Desk().play(tapes);
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.uri())) {
            Folds folds = new MongoFolds(client.getDatabase("hub"));
            for (Tape tape : tapes) {
                new Chaos(folds, tape, new Random(7)).run();
            }
            assertThat(Desk.cells(folds)).isEqualTo(undisturbed.cells());
            assertThat(folds.checkpoints()).containsExactlyInAnyOrderElementsOf(undisturbed.folds.checkpoints());
        }
    }

    /** It asked for the topic's life, slept while the topic was made anew, told of the life it knew, and died. */
    @Test
    void anEarlierLifeOfATopicDoesNotComeBackForGood() {
        RememberedFolds folds = new RememberedFolds();
        Folding present = new Folding(folds, Inventory.allOn(Desk.NODE), new Alerts());
        present.startAt(new Shard("entraide.thies.premiums", "life-2", 0));
        new Folding(folds, Inventory.allOn(Desk.NODE), new Alerts())
                .startAt(new Shard("entraide.thies.premiums", "life-1", 0));

        present.flush();

        assertThat(folds.lives()).isEqualTo(Map.of("entraide.thies.premiums", "life-2"));
    }

    private static Map<String, List<Event>> histories(long seed) {
        return IntStream.range(0, 20)
                .mapToObj("SN-THI-%04d"::formatted)
                .collect(Collectors.toMap(
                        mutual -> mutual, mutual -> Histories.of(mutual, 12, seed + mutual.hashCode())));
    }

    private static Map<String, Cells> cellsOf(Desk desk, Shard shard) {
        RememberedFolds only = new RememberedFolds();
        only.current(shard.topic(), shard.topicId());
        desk.folds.groups(shard).forEach(only::keep);
        return Desk.cells(only);
    }

    /** Several instances that all believe the shard is theirs, each at its own pace, dying in the middle of flushes. */
    private static final class Chaos {

        private final Folds folds;
        private final Tape tape;
        private final Random random;
        private final List<Instance> instances = new ArrayList<>();

        Chaos(Folds folds, Tape tape, Random random) {
            this.folds = folds;
            this.tape = tape;
            this.random = random;
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(new Instance());
            }
        }

        /** Between two reads of an instance that starts, another may write. */
        private void meanwhile() {
            if (!instances.isEmpty() && random.nextBoolean()) {
                Instance other = instances.get(random.nextInt(instances.size()));
                other.readSome();
                other.flushOrDie(random.nextInt(40));
            }
        }

        void run() {
            for (int step = 0; step < 200; step++) {
                int chosen = random.nextInt(INSTANCES);
                Instance instance = instances.get(chosen);
                switch (random.nextInt(3)) {
                    case 0 -> instance.readSome();
                    case 1 -> instance.flushOrDie(Integer.MAX_VALUE);
                    default -> {
                        instance.readSome();
                        instance.flushOrDie(random.nextInt(20));
                        instances.set(chosen, new Instance());
                    }
                }
            }
            Instance last = new Instance();
            last.readAll();
            last.flushOrDie(Integer.MAX_VALUE);
        }

        private final class Instance {
            private int writesLeft = Integer.MAX_VALUE;
            private final Folding folding = new Folding(
                    new DisturbedFolds(folds, this::live, () -> {}, Chaos.this::meanwhile),
                    Inventory.allOn(Desk.NODE),
                    new Alerts());
            private int at = (int) folding.startAt(tape.shard());

            /** Lets so many writes through, then none. */
            private void live() {
                if (writesLeft-- <= 0) {
                    throw new Death();
                }
            }

            void readSome() {
                read(at + random.nextInt(12));
            }

            void readAll() {
                read(tape.records().size());
            }

            private void read(int to) {
                int end = Math.min(to, tape.records().size());
                folding.read(tape.shard(), tape.records().subList(Math.min(at, end), end));
                at = Math.max(at, end);
            }

            void flushOrDie(int writesLeft) {
                this.writesLeft = writesLeft;
                try {
                    folding.flush();
                } catch (Death expected) {
                    // What was written stays; the instance may go on and write the rest later, or be replaced.
                } finally {
                    this.writesLeft = Integer.MAX_VALUE;
                }
            }
        }
    }

    private static final class Death extends RuntimeException {}
}
