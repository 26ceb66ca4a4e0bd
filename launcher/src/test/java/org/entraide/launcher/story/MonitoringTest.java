package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entraide.launcher.faults.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus reads and what the dashboards and alerts ask for are the same names. */
@ExtendWith(SharedProgram.class)
class MonitoringTest {

    private static final Path DEPLOY = Path.of("..", "deploy");

    /** Names of metrics in a query: words that are neither a function nor a label. */
    private static final Pattern WORD = Pattern.compile("[a-z_:][a-z0-9_:]*(?![a-z0-9_:(])");

    /** What Prometheus makes itself, and what a program counts only once it has happened. */
    private static final Set<String> ELSEWHERE = Set.of("up", "jvm_gc_pause_seconds_sum");

    @Test
    void promtoolAcceptsTheFigures(RunningProgram program) throws Exception {
        Process promtool = promtool("check", "metrics");
        try (OutputStream in = promtool.getOutputStream()) {
            in.write(metrics(program).getBytes(StandardCharsets.UTF_8));
        }
        // 3 stands for advice about names, such as those that Micrometer gives to the JVM's figures.
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isIn(0, 3);
        assertThat(said).doesNotContain("error while linting", "text format parsing");
        assertThat(said.lines().filter(line -> line.startsWith("entraide_"))).isEmpty();
    }

    @Test
    void promtoolAcceptsAlertsAndConfiguration() throws Exception {
        for (List<String> check : List.of(
                List.of(
                        "check",
                        "rules",
                        DEPLOY.resolve("prometheus/alerts.yml").toString()),
                List.of(
                        "check",
                        "config",
                        "--syntax-only",
                        DEPLOY.resolve("prometheus/prometheus.yml").toString()))) {
            Process promtool = promtool(check.toArray(String[]::new));
            String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(promtool.waitFor()).as(said).isZero();
        }
    }

    @Test
    void everyFigureThatIsAskedForExists(RunningProgram program) throws IOException {
        Set<String> given = new HashSet<>(ELSEWHERE);
        metrics(program)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .forEach(given::add);
        Set<String> asked = new TreeSet<>();
        queries().forEach(query -> asked.addAll(names(query)));
        assertThat(asked).hasSizeGreaterThan(15).contains("entraide_gaps", "entraide_watermark");
        assertThat(given).containsAll(asked);
    }

    private static Set<String> names(String query) {
        String bare = query.replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(sum|max|min|avg)? ?(by|without|on) \\([^)]*\\)", "");
        return new HashSet<>(
                WORD.matcher(bare).results().map(MatchResult::group).toList());
    }

    private static List<String> queries() throws IOException {
        Stream<String> alerts = Files.readAllLines(DEPLOY.resolve("prometheus/alerts.yml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("expr:"))
                .map(line -> line.substring("expr:".length()));
        try (Stream<Path> boards = Files.list(DEPLOY.resolve("grafana/dashboards"))) {
            List<JsonNode> targets = boards.sorted()
                    .flatMap(board -> read(board).findValues("expr").stream())
                    .toList();
            return Stream.concat(alerts, targets.stream().map(JsonNode::asString))
                    .toList();
        }
    }

    private static JsonNode read(Path board) {
        return JsonMapper.shared().readTree(board.toFile());
    }

    private static String metrics(RunningProgram program) throws IOException {
        return program.get("coordinator", "/actuator/prometheus").expect(200).body();
    }

    private static Process promtool(String... arguments) {
        try {
            return new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            System.err.println("SKIPPED: promtool is not installed, so Prometheus' own parser was not asked."
                    + " It comes with the package prometheus; .ci/run installs it.");
            return abort("promtool is not installed");
        }
    }
}
