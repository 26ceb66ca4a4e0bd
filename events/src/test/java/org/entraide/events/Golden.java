package org.entraide.events;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it was once published. Files are added and never changed: what stands in the topics does not change
 * either.
 *
 * @param file {@code <type>.json} or {@code <type>-<what is special>.json}
 */
record Golden(String file, String type, String json) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Golden> all() {
        return names("/golden").map(Golden::read).toList();
    }

    /** Types that have a schema. */
    static List<String> schemas() {
        return names("/schemas").map(name -> name.replace(".json", "")).toList();
    }

    static String schema(String type) {
        return text("/schemas/" + type + ".json");
    }

    ObjectNode tree() {
        return (ObjectNode) JSON.readTree(json);
    }

    @Override
    public String toString() {
        return file;
    }

    private static Golden read(String file) {
        return new Golden(file, file.replaceAll("(-.*)?\\.json", ""), text("/golden/" + file));
    }

    private static Stream<String> names(String folder) {
        try (Stream<Path> files = Files.list(place(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static String text(String resource) {
        try {
            return Files.readString(place(resource));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Path place(String resource) {
        try {
            return Path.of(Objects.requireNonNull(Golden.class.getResource(resource), resource)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
