package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entraide.testing.Length;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program under load, while a part of it dies, stands still or cannot be heard, one after the other in an
 * order that the seed gives. Whatever happens: what was acknowledged is there once, and the hub ends equal.
 */
class FaultsTest {

    private static final int TIMES = Length.of(1, 10);
    private static final long SEED = Length.seed();
    private static final int BETWEEN = 20;
    private static final int MEANWHILE = 12;
    private static final int LOST_ANSWERS = 8;

    @TempDir
    Path data;

    private final Load load = new Load();
    private final Random random = new Random(SEED);
    private final Map<Fault, Long> longest = new EnumMap<>(Fault.class);
    private Parts parts;
    private Persistent clients;

    private enum Fault {
        STORE_KILLED {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.store().kill();
                test.parts.store().restart();
            }
        },
        STORE_HELD {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.store().pause();
                test.awaitTrouble();
                test.parts.store().resume();
            }
        },
        STORE_CUT_OFF {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.storeLine().cut();
                test.awaitTrouble();
                test.parts.storeLine().mend();
            }
        },
        STORE_SLOW {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.storeLine().slowDown();
                test.load.awaitAcknowledged(MEANWHILE);
                test.parts.storeLine().mend();
            }
        },
        STORE_SILENT {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.storeLine().deafen();
                test.awaitTrouble();
                test.parts.storeLine().mend();
            }
        },
        STORE_ANSWERS_LOST {
            @Override
            void strike(FaultsTest test) throws Exception {
                loseAnswers(test.parts.storeLine());
            }
        },
        ANSWERS_TO_CLIENTS_LOST {
            @Override
            void strike(FaultsTest test) throws Exception {
                loseAnswers(test.parts.clientLine());
            }
        },
        BROKER_KILLED {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.broker().kill();
                test.load.awaitAcknowledged(MEANWHILE);
                test.parts.broker().restart();
            }
        },
        BROKER_HELD {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.broker().pause();
                test.load.awaitAcknowledged(MEANWHILE);
                test.parts.broker().resume();
            }
        },
        PROGRAM_KILLED {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.program().kill();
                test.parts.startProgram();
            }
        },
        PROGRAM_HELD {
            @Override
            void strike(FaultsTest test) throws Exception {
                test.parts.program().pause();
                test.awaitTrouble();
                test.parts.program().resume();
            }
        };

        abstract void strike(FaultsTest test) throws Exception;
    }

    @BeforeEach
    void start() throws Exception {
        parts = Parts.start(data);
        clients = parts.clients();
        Load.found(clients);
    }

    @AfterEach
    void stop() throws Exception {
        parts.close();
    }

    @Test
    void whateverFailsNothingIsLostOrDoubled() throws Exception {
        load.begin(clients);
        for (int time = 0; time < TIMES; time++) {
            List<Fault> faults = Arrays.asList(Fault.values());
            Collections.shuffle(faults, random);
            for (Fault fault : faults) {
                load.awaitAcknowledged(BETWEEN + random.nextInt(BETWEEN));
                long begun = System.nanoTime();
                fault.strike(this);
                load.awaitAcknowledged(MEANWHILE);
                longest.merge(fault, System.nanoTime() - begun, Math::max);
            }
        }
        load.end();
        allIsWell();
        longest.forEach((fault, nanos) -> System.out.printf(
                "FaultsTest: %s %d times; %d more commands acknowledged within %d ms from its beginning%n",
                fault, TIMES, MEANWHILE, Duration.ofNanos(nanos).toMillis()));
    }

    @Test
    void entryGoesOnWhileTheBrokerIsAwayForLongAndEverythingFollows() throws Exception {
        Duration away = Length.of(Duration.ofSeconds(5), Duration.ofMinutes(10));
        parts.broker().kill();
        long end = System.nanoTime() + away.toNanos();
        load.begin(clients);
        load.awaitAcknowledged(BETWEEN);
        load.end();
        Patience.pass(Duration.ofNanos(end - System.nanoTime()));
        load.begin(clients);
        load.awaitAcknowledged(BETWEEN);
        parts.broker().restart();
        load.awaitAcknowledged(BETWEEN);
        load.end();
        assertThat(clients.troubles()).as("nobody was told to come later").isZero();
        allIsWell();
    }

    /** Some client got no answer, or was told to come later. */
    private void awaitTrouble() throws Exception {
        int before = clients.troubles();
        Patience.until("trouble", clients::troubles, now -> now > before);
    }

    private static void loseAnswers(Line line) throws Exception {
        line.loseAnswers(LOST_ANSWERS);
        Patience.until("answers are lost", line::answersToLose, left -> left == 0);
    }

    private void allIsWell() throws Exception {
        load.everythingIsThereOnce(clients, SEED);
        String question = "/api/hub/v1/overview?level=mutual&id=" + Family.MUTUAL + "&from=2024-01&to=2024-12";
        long households = load.acknowledged().size();
        Patience.until(
                "the hub knows " + households + " households and their money",
                () -> clients.get("coordinator", question),
                shown -> shown.at("/totals/enrolled").equals(String.valueOf(households))
                        && shown.at("/totals/amounts/0/premiumsCollected").equals(String.valueOf(7_000 * households)));
        parts.program().kill();
        Cli verified = parts.run("verify");
        assertThat(verified.exit()).as(verified.out()).isZero();
        System.out.printf(
                "FaultsTest: seed %d: %d commands acknowledged, each there once; %d times a client sent again%n",
                SEED, load.acknowledgements(), clients.troubles());
    }
}
