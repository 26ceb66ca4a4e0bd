package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entraide.benchmarks.Freshness;
import org.entraide.benchmarks.Search;
import org.entraide.launcher.faults.RunningProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmarks run and tell their figures; how fast anything is, is no matter for a test. */
@ExtendWith(SharedProgram.class)
class BenchmarksTest {

    private static final String MUTUAL = "SN-LGA-0004";
    private static final String MILLIS = "[0-9.]+ \\([0-9.]+–[0-9.]+\\)";
    private static final String FOUR = String.join(" \\| ", MILLIS, MILLIS, MILLIS, MILLIS);

    @TempDir
    private Path results;

    private RunningProgram program;

    @BeforeEach
    void take(RunningProgram running) throws IOException {
        program = running;
        Desk desk = new Desk(running, MUTUAL, "benchmark");
        desk.register().expect(201);
    }

    @Test
    void searchesAreMeasured() throws IOException {
        String result = result(new Search(), "search", "--members", "60", "--searches", "3");
        assertThat(result)
                .contains("10 families with 60 people", "load of the last minute")
                .containsPattern("\\| number of the household \\| 6 \\| 100.0 % \\| " + FOUR)
                .containsPattern("\\| phone \\| 6 \\| 100.0 % \\| " + FOUR)
                .containsPattern("\\| given and family name \\| 6 \\| 100.0 % \\| " + FOUR)
                .containsPattern("\\| beginning of both names \\| 6 \\| [0-9.]+ % \\| " + FOUR)
                .containsPattern("\\| misspelt family name \\| 6 \\| [0-9.]+ % \\| " + FOUR);
    }

    @Test
    void freshnessIsMeasured() throws IOException {
        String result = result(new Freshness(), "freshness", "--claims", "2", "--provider", "CS-NOBODY");
        assertThat(result)
                .containsPattern("\\| it is acknowledged \\| 4 \\| " + FOUR)
                .containsPattern("\\| the overview shows it \\| 4 \\| " + FOUR);
    }

    private String result(Callable<Integer> benchmark, String name, String... sizes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(sizes));
        arguments.addAll(List.of("--force", "--rounds", "2", "--mutual", MUTUAL));
        arguments.addAll(List.of("--url", program.url().toString(), "--out", results.toString()));
        arguments.addAll(List.of("--clerk", "benchmark:" + program.password("benchmark")));
        arguments.addAll(List.of("--officer", "coordinator:" + program.password("coordinator")));
        assertThat(new CommandLine(benchmark).execute(arguments.toArray(String[]::new)))
                .isZero();
        return Files.readString(results.resolve(name + ".md"));
    }
}
