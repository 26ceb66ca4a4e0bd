package org.entraide.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that others validate with tell what the records tell. */
class SchemasTest {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final EventCodec codec = EventCodec.published();

    static Collection<String> types() {
        return EventCodec.published().types().keySet();
    }

    static List<Golden> golden() {
        return Golden.all();
    }

    @Test
    void everyTypeHasOneAndNoneIsLeftOver() {
        assertThat(Golden.schemas()).containsExactlyInAnyOrderElementsOf(types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void tellsTheShapeOfItsRecord(String type) {
        JsonNode schema = Golden.JSON.readTree(Golden.schema(type));

        assertThat(Schemas.bare(schema, schema.path("$defs")))
                .isEqualTo(Schemas.of(Objects.requireNonNull(codec.types().get(type))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void isASchemaWithAnIdAndDescribesEveryField(String type) {
        JsonNode schema = Golden.JSON.readTree(Golden.schema(type));

        assertThat(REGISTRY.getSchema(SchemaLocation.of(DIALECT)).validate(schema))
                .isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo(DIALECT);
        assertThat(schema.path("$id").asString()).isEqualTo("urn:entraide:schema:" + type);
        assertThat(schema.path("description").asString()).isNotBlank();
        assertThat(schema.findValues("properties"))
                .allSatisfy(properties -> assertThat(properties.values())
                        .allSatisfy(field ->
                                assertThat(field.path("description").asString()).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void acceptsWhatWasPublishedAndWhatLaterProgramsAdd(Golden golden) {
        ObjectNode newer = golden.tree();
        newer.put("addedLater", "?");

        assertThat(errors(golden.type(), golden.tree())).isEmpty();
        assertThat(errors(golden.type(), newer)).isEmpty();
    }

    @Test
    void refusesAWrongDateAnUnknownValueAndAnAmountWithDecimals() {
        assertThat(errors("ClaimSubmitted.v1", changed("ClaimSubmitted.v1", "careFrom", "\"2026-02-30\"")))
                .hasSize(1);
        assertThat(errors("ClaimDecided.v1", changed("ClaimDecided.v1", "now", "\"LOST\"")))
                .hasSize(1);
        assertThat(errors(
                        "ClaimSubmitted.v1",
                        changed("ClaimSubmitted.v1", "billed", "{\"amount\":1.5,\"currency\":\"XOF\"}")))
                .hasSize(1);
    }

    private static ObjectNode changed(String type, String field, String value) {
        ObjectNode tree = Golden.all().stream()
                .filter(golden -> golden.type().equals(type))
                .findFirst()
                .orElseThrow()
                .tree();
        tree.set(field, Golden.JSON.readTree(value));
        return tree;
    }

    private static List<String> errors(String type, JsonNode data) {
        Schema schema = REGISTRY.getSchema(Golden.JSON.readTree(Golden.schema(type)));
        return schema
                .validate(data, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
