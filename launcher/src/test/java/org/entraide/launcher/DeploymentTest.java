package org.entraide.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** The files of a production-like installation fit one another and the program. */
class DeploymentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern UPSTREAM = Pattern.compile("dynamic a (\\S+) (\\d+)");

    private final Map<String, Object> compose = map(new Yaml().load(read("docker-compose.yml")));
    private final Map<String, Object> services = map(compose.get("services"));

    @Test
    void everyMountedFileIsThere() {
        List<String> mounted = services.values().stream()
                .flatMap(service -> strings(map(service).get("volumes")).stream())
                .map(volume -> volume.split(":", 2)[0])
                .toList();
        assertThat(mounted).isNotEmpty();
        Set<String> volumes = map(compose.get("volumes")).keySet();
        assertThat(mounted)
                .filteredOn(source -> !volumes.contains(source))
                .isNotEmpty()
                .allMatch(source -> Files.exists(ROOT.resolve(source)), "exists");
    }

    @Test
    void everySecretIsDeclaredAndMade(@TempDir Path elsewhere) throws Exception {
        Map<String, Object> declared = map(compose.get("secrets"));
        Set<String> used = new TreeSet<>();
        services.values().forEach(service -> used.addAll(strings(map(service).get("secrets"))));
        assertThat(declared.keySet()).containsExactlyInAnyOrderElementsOf(used);

        Path script = Files.createDirectories(elsewhere.resolve("deploy")).resolve("secrets.sh");
        Files.copy(ROOT.resolve("deploy/secrets.sh"), script);
        String first = made(script, declared, elsewhere);
        assertThat(made(script, declared, elsewhere))
                .as("a second run changes nothing")
                .isEqualTo(first);
    }

    private static String made(Path script, Map<String, Object> declared, Path elsewhere) throws Exception {
        Process process = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        StringBuilder all = new StringBuilder();
        for (Object secret : declared.values()) {
            Path file = elsewhere.resolve(String.valueOf(map(secret).get("file")));
            assertThat(file).isNotEmptyFile();
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }

    @Test
    void whoeverWaitsForHealthWaitsForAServiceThatTellsIt() {
        services.forEach((name, service) -> map(map(service).getOrDefault("depends_on", Map.of()))
                .forEach((awaited, how) -> {
                    assertThat(services).as(name).containsKey(awaited);
                    if ("service_healthy".equals(map(how).get("condition"))) {
                        assertThat(tellsItsHealth(awaited))
                                .as("%s, for which %s waits", awaited, name)
                                .isTrue();
                    }
                }));
    }

    private boolean tellsItsHealth(String name) {
        Map<String, Object> service = map(services.get(name));
        return service.containsKey("healthcheck") || (service.containsKey("build") && dockerfile("HEALTHCHECK"));
    }

    @Test
    void onePortIsListenedOnAskedForAndLedTo() {
        assertThat(dockerfile("ENTRAIDE_PORT=8080")).isTrue();
        assertThat(dockerfile("EXPOSE 8080")).isTrue();
        assertThat(read("deploy/healthy")).contains("ENTRAIDE_PORT:-8080");
        List<MatchResult> upstreams =
                UPSTREAM.matcher(read("deploy/caddy/Caddyfile")).results().toList();
        assertThat(upstreams).extracting(each -> each.group(1)).containsExactlyInAnyOrder("registry", "claims", "hub");
        assertThat(upstreams).extracting(each -> each.group(2)).containsOnly("8080");
        Map<String, Object> scraped = map(new Yaml().load(read("deploy/prometheus/prometheus.yml")));
        assertThat(scraped.toString()).contains("names=[registry, claims, hub]", "port=8080");
    }

    @Test
    void theProgramKnowsEveryCommandAndSettingThatItIsGiven() {
        List<String> tried = new ArrayList<>();
        services.forEach((name, each) -> {
            Map<String, Object> service = map(each);
            if ("entraide:local".equals(service.get("image"))) {
                String[] command = strings(service.get("command")).stream()
                        .map(word -> word.replace("${ENTRAIDE_NETWORK:-WA}", "WA"))
                        .toArray(String[]::new);
                CommandLine.ParseResult parsed = Entraide.commandLine().parseArgs(command);
                CommandLine.Model.CommandSpec last =
                        parsed.asCommandLineList().getLast().getCommandSpec();
                assertThat(last.findOption("--help")).isNotNull();
                Set<String> options = new TreeSet<>();
                last.options().forEach(option -> options.add(Environment.name(option)));
                assertThat(map(service.get("environment")).keySet())
                        .as(name)
                        .filteredOn(setting -> !setting.endsWith("_FILE"))
                        .allMatch(options::contains, "is an option of " + List.of(command));
                tried.add(name);
            }
        });
        assertThat(tried).contains("registry", "claims", "hub", "kafka-node", "kafka-hub", "metrics-user");
    }

    private static boolean dockerfile(String text) {
        return read("Dockerfile").contains(text);
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException absent) {
            throw new AssertionError(file + " cannot be read", absent);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }
}
