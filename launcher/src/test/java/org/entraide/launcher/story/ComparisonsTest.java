package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entraide.benchmarks.commands.Commands;
import org.entraide.benchmarks.growth.Growth;
import org.entraide.benchmarks.ingest.Ingest;
import org.entraide.benchmarks.ingest.Rebuild;
import org.entraide.benchmarks.postgres.PostgreSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The comparisons run, and all sides come to the same; how fast anything is, is no matter for a test. */
class ComparisonsTest {

    private static final String FIGURE = "[0-9.]+ \\([0-9.]+–[0-9.]+\\)";

    @TempDir
    private Path results;

    @Test
    void commandsAreComparedOnOneStore() throws IOException {
        String result = result(
                new Commands(),
                "commands",
                "--ways",
                "LEDGER,TWO,DOCUMENTS",
                "--clients",
                "1,3",
                "--mutuals",
                "2",
                "--millis",
                "100",
                "--warm",
                "100");
        assertThat(result).containsPattern("\\| 3 \\| Entraide, two instances on the same mutuals \\| " + row(4));
        for (int clients : new int[] {1, 3}) {
            assertThat(result)
                    .containsPattern("\\| %d \\| Entraide \\| ".formatted(clients) + row(4))
                    .containsPattern("\\| %d \\| one document per command \\| ".formatted(clients) + row(4))
                    .containsPattern("\\| Entraide \\| %d \\| ([0-9.]+ \\| ){4}[0-9.]+ \\|".formatted(clients));
        }
    }

    @Test
    void commandsAreComparedWithPostgreSql() throws IOException {
        requirePostgreSql();
        String result = result(
                new Commands(),
                "commands",
                "--ways",
                "POSTGRES",
                "--clients",
                "3",
                "--mutuals",
                "2",
                "--millis",
                "100",
                "--warm",
                "100");
        assertThat(result).containsPattern("\\| 3 \\| PostgreSQL \\| " + row(4));
    }

    @Test
    void ingestionIsCompared() throws IOException {
        String result = result(
                new Ingest(),
                "ingest",
                "--ways",
                "HUB,LIMIT,AT_LEAST_ONCE,EXACTLY_ONCE,NAIVE",
                "--events",
                "300",
                "--naive-events",
                "40",
                "--mutuals",
                "3",
                "--partitions",
                "2");
        assertThat(result)
                .containsPattern("\\| Entraide's hub \\| " + row(5))
                .containsPattern("\\| limit: nothing stored \\| " + row(5))
                .containsPattern("\\| Kafka Streams, at least once \\| " + row(5))
                .containsPattern("\\| Kafka Streams, exactly once \\(v2\\) \\| " + row(5))
                .containsPattern("\\| one `\\$inc` per event and cell \\| " + row(5));
    }

    @Test
    void ingestionIsComparedWithPostgreSql() throws IOException {
        requirePostgreSql();
        String result = result(
                new Ingest(), "ingest", "--ways", "UPSERTS", "--events", "300", "--mutuals", "3", "--partitions", "2");
        assertThat(result).containsPattern("\\| PostgreSQL, upserts per poll \\| " + row(5));
    }

    @Test
    void rebuildsAreMeasured() throws IOException {
        String result = result(
                new Rebuild(),
                "rebuild",
                "--households",
                "40",
                "--mutuals",
                "2",
                "--events",
                "300",
                "--partitions",
                "2");
        assertThat(result).containsPattern("\\| rebuild \\| " + row(2)).containsPattern("\\| refold \\| " + row(2));
    }

    @Test
    void growthIsMeasured() throws IOException {
        String result = result(
                new Growth(),
                "growth",
                "--members",
                "200,400",
                "--mutuals",
                "2",
                "--payments",
                "20",
                "--events",
                "300,600",
                "--hub-mutuals",
                "3",
                "--heap",
                "512m");
        for (int members : new int[] {200, 400}) {
            assertThat(result).containsPattern("\\| %d \\| ([0-9.]+ \\| ){11}[0-9.]+ \\|".formatted(members));
        }
        for (int events : new int[] {300, 600}) {
            assertThat(result).containsPattern("\\| %d \\| ([0-9.]+ \\| ){7}[0-9.]+ \\|".formatted(events));
        }
    }

    private static void requirePostgreSql() {
        assumeThat(PostgreSql.programs())
                .as("PostgreSQL is not installed here, so nothing is compared with it")
                .isPresent();
    }

    private static String row(int figures) {
        return String.join(" \\| ", java.util.Collections.nCopies(figures, FIGURE));
    }

    private String result(Callable<Integer> benchmark, String name, String... sizes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(sizes));
        arguments.addAll(List.of("--force", "--rounds", "2", "--out", results.toString()));
        assertThat(new CommandLine(benchmark).execute(arguments.toArray(String[]::new)))
                .isZero();
        return Files.readString(results.resolve(name + ".md"));
    }
}
