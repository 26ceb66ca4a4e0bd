package org.entraide.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was published once is understood for ever. */
class GoldenFilesTest {

    private final EventCodec codec = EventCodec.published();

    static List<Golden> golden() {
        return Golden.all();
    }

    @Test
    void everyTypeHasOneAndNoneIsLeftOver() {
        Set<String> types = Golden.all().stream().map(Golden::type).collect(Collectors.toSet());

        assertThat(types).containsExactlyInAnyOrderElementsOf(codec.types().keySet());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isReadAndWrittenWithoutLoss(Golden golden) {
        Event event = codec.read(golden.type(), golden.json());

        assertThat(Golden.JSON.readTree(codec.write(event))).isEqualTo(golden.tree());
        assertThat(codec.typeOf(event)).isEqualTo(golden.type());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isUnderstoodWithFieldsThatALaterProgramAdded(Golden golden) {
        ObjectNode newer = golden.tree();
        everyObject(newer).forEach(object -> object.put("addedLater", "?"));

        assertThat(codec.read(golden.type(), newer.toString())).isEqualTo(codec.read(golden.type(), golden.json()));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isUnreadableWithoutAFieldThatItsSchemaRequires(Golden golden) {
        JsonNode required = Golden.JSON.readTree(Golden.schema(golden.type())).get("required");

        assertThat(required).isNotEmpty();
        for (JsonNode field : required) {
            ObjectNode lacking = golden.tree();
            lacking.remove(field.asString());
            assertThatThrownBy(() -> codec.read(golden.type(), lacking.toString()))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageStartingWith(golden.type());
        }
    }

    @Test
    void whatMayBeAbsentIsAbsentInOne() {
        for (String type : new TreeSet<>(codec.types().keySet())) {
            Set<String> optional = Schemas.optional(type);
            List<Set<String>> files = Golden.all().stream()
                    .filter(golden -> golden.type().equals(type))
                    .map(golden -> everyObject(golden.tree()).stream()
                            .flatMap(object -> object.propertyNames().stream())
                            .collect(Collectors.toSet()))
                    .toList();
            for (String field : optional) {
                assertThat(files).as("%s with %s", type, field).anyMatch(names -> names.contains(field));
                assertThat(files).as("%s without %s", type, field).anyMatch(names -> !names.contains(field));
            }
        }
    }

    private static List<ObjectNode> everyObject(JsonNode tree) {
        return java.util.stream.Stream.concat(
                        tree instanceof ObjectNode object
                                ? java.util.stream.Stream.of(object)
                                : java.util.stream.Stream.empty(),
                        tree.values().stream().flatMap(child -> everyObject(child).stream()))
                .toList();
    }
}
