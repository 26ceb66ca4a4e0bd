package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.entraide.testing.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program is killed (SIGKILL) while clients enrol, take out cover and pay. The clients keep their own record
 * of what was acknowledged; whatever was not, they send again with the same key, as a clerk's device would.
 */
class KillTest {

    private static final int ROUNDS = Length.of(3, 100);
    private static final long SEED = Length.seed();

    @TempDir
    Path data;

    private final Load load = new Load();

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingTwice() throws Exception {
        Map<String, String> passwords = TestUsers.in(data);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            try (RunningProgram program = RunningProgram.start(data, passwords)) {
                Load.found(program);
                load.finish(program);
                loadUntilKilled(program, 30 + random.nextInt(60));
            }
        }
        try (RunningProgram program = RunningProgram.start(data, passwords)) {
            load.finish(program);
            load.everythingIsThereOnce(program, SEED);
            program.kill();
        }
        Cli verified = Cli.run("verify", "--data", data.toString());
        assertThat(verified.exit()).as(verified.out()).isZero();
        System.out.printf(
                "KillTest: %d kills, seed %d: %d commands acknowledged, each there once; views equal ledgers%n",
                ROUNDS, SEED, load.acknowledgements());
    }

    private void loadUntilKilled(RunningProgram program, int killAfter) throws InterruptedException {
        load.begin(program);
        try {
            load.awaitAcknowledged(killAfter);
        } finally {
            program.kill();
            load.end();
        }
    }
}
