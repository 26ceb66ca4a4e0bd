package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program tells those who look after it, and those who write programs for it. */
@ExtendWith(SharedProgram.class)
class ObservabilityTest {

    @Test
    void healthIsForEverybodyAndItsDetailsForThoseWhoLookAfterIt(RunningProgram program) throws IOException {
        Reply anybody =
                program.send(program.anonymous("/actuator/health").GET()).expect(200);
        assertThat(anybody.at("/status")).isEqualTo("UP");
        assertThat(anybody.json().has("components")).isFalse();

        Reply observer = program.get("coordinator", "/actuator/health").expect(200);
        assertThat(observer.at("/components/registryHealth/details/store")).isEqualTo("answers");
        assertThat(observer.at("/components/claimsHealth/details/relay")).isEqualTo("events follow");
        assertThat(observer.at("/components/hubHealth/details/heldBackStreams")).isEqualTo("0");
    }

    @Test
    void metricsNameEveryLedgerServiceAndAreForThoseWhoLookAfterIt(RunningProgram program) throws IOException {
        program.send(program.anonymous("/actuator/prometheus").GET()).expect(401);
        program.get("clerk", "/actuator/prometheus").expect(403);
        String metrics =
                program.get("coordinator", "/actuator/prometheus").expect(200).body();
        assertThat(metrics)
                .contains("entraide_ledger_queue{service=\"registry\"}", "entraide_ledger_queue{service=\"claims\"}")
                .contains("entraide_relay_lag_blocks{service=\"registry\"}", "entraide_relay_away")
                .contains("entraide_ledger_commands_total{outcome=\"accepted\",service=\"claims\"}")
                .contains("entraide_alerts{kind=\"gap\"}", "entraide_gaps{service=\"hub\"}");
    }

    @Test
    void everyRouteOfTheApiIsDescribed(RunningProgram program) throws IOException {
        program.send(program.anonymous("/v3/api-docs").GET()).expect(401);
        Reply described = program.get("clerk", "/v3/api-docs").expect(200);
        assertThat(described.at("/openapi")).startsWith("3.1");
        Set<String> operations = new TreeSet<>();
        described.json().get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method + " " + path.getKey())));
        assertThat(operations)
                .isEqualTo(routes())
                .contains("get /api/hub/v1/overview", "post /api/claims/v1/mutuals/{mutual}/claims")
                .contains("post /api/registry/v1/mutuals/{mutual}/households/{household}/payments");
    }

    /** What the controllers' annotations say. */
    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.entraide")) {
            if (type.isAnnotatedWith(RestController.class)) {
                String root = type.tryGetAnnotationOfType(RequestMapping.class)
                        .map(mapping -> first(mapping.value()))
                        .orElse("");
                type.getMethods().forEach(method -> routes(method).forEach(route -> add(route, root, routes)));
            }
        }
        return routes;
    }

    private static Stream<Map.Entry<String, String>> routes(JavaMethod method) {
        return Stream.concat(
                method.tryGetAnnotationOfType(GetMapping.class).stream()
                        .map(mapping -> Map.entry("get", first(mapping.value()) + first(mapping.path()))),
                method.tryGetAnnotationOfType(PostMapping.class).stream()
                        .map(mapping -> Map.entry("post", first(mapping.value()) + first(mapping.path()))));
    }

    private static void add(Map.Entry<String, String> route, String root, Set<String> routes) {
        String path = root + route.getValue();
        if (path.startsWith("/api/")) {
            routes.add(route.getKey() + " " + path);
        }
    }

    private static String first(String[] paths) {
        return paths.length == 0 ? "" : paths[0];
    }
}
