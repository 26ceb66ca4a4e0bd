package org.entraide.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.entraide.testing.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Registry, relay, topics, claims and hub in one thread, through every fault. {@code -Dentraide.seed=…} shows one
 * history again, {@code -Dentraide.long=true} goes through more of them.
 */
class SimulationTest {

    private static final int SEEDS = 1_000;
    private static final int SEEDS_OF_A_LONG_RUN = 10_000;
    /** Without a protection, so many histories at most until harm is done. */
    private static final int SEEDS_UNTIL_HARM = 600;

    private static LongStream seeds() {
        String chosen = System.getProperty("entraide.seed");
        if (chosen != null) {
            return LongStream.of(Long.parseLong(chosen));
        }
        return LongStream.rangeClosed(1, Length.of(SEEDS, SEEDS_OF_A_LONG_RUN));
    }

    @Test
    void whateverGoesWrongEverythingIsRightInTheEnd() {
        long begun = processorNanos();
        Map<Fault, Long> struck = new EnumMap<>(Fault.class);
        long[] seeds = seeds().toArray();
        long steps = 0;
        for (long seed : seeds) {
            Run.Result result = Run.of(seed, Set.of());
            assertThat(result.violations())
                    .as("-Dentraide.seed=%d shows it again", seed)
                    .isEmpty();
            steps += result.steps();
            result.struck().forEach((fault, times) -> struck.merge(fault, times, Long::sum));
        }
        System.out.printf(
                "Simulated %,d histories, %,d steps, %.1f s of processor time, faults %s%n",
                seeds.length, steps, (processorNanos() - begun) / 1e9, struck);
        if (seeds.length > 1) {
            assertThat(struck).as("every fault happened").containsOnlyKeys(Fault.values());
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutThisProtectionHarmIsDone(Protection protection) {
        LongStream harmful = LongStream.rangeClosed(1, SEEDS_UNTIL_HARM)
                .filter(seed -> !violations(seed, protection).isEmpty())
                .limit(1);

        assertThat(harmful.toArray())
                .as("a history without %s that goes wrong", protection)
                .hasSize(1);
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        assertThat(Run.of(42, Set.of())).isEqualTo(Run.of(42, Set.of())).isNotEqualTo(Run.of(43, Set.of()));
    }

    private static List<String> violations(long seed, Protection removed) {
        return Run.of(seed, Set.of(removed)).violations();
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
