package org.entraide.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bare shape that a schema must tell: that of the record. */
final class Schemas {

    private Schemas() {}

    /** Names of all fields, at any depth, that the schema does not require. */
    static Set<String> optional(String type) {
        JsonNode schema = Golden.JSON.readTree(Golden.schema(type));
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(schema), schema.path("$defs").values().stream())
                .flatMap(object -> object.path("properties").propertyNames().stream()
                        .filter(name -> !names(object.path("required")).contains(name)))
                .collect(Collectors.toSet());
    }

    /** The shape of a record: what a schema is without words, references and limits. */
    static ObjectNode of(Class<?> type) {
        ObjectNode shape = Golden.JSON.createObjectNode().put("type", "object");
        ObjectNode properties = shape.putObject("properties");
        ArrayNode required = shape.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), shape(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return shape;
    }

    /** The same for what stands in a schema file. */
    static JsonNode bare(JsonNode schema, JsonNode definitions) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replace("#/$defs/", "");
            return bare(definitions.path(name), definitions);
        }
        ObjectNode shape = Golden.JSON.createObjectNode();
        shape.set("type", schema.path("type"));
        switch (schema.path("type").asString()) {
            case "object" -> {
                ObjectNode properties = shape.putObject("properties");
                schema.path("properties")
                        .properties()
                        .forEach(field -> properties.set(field.getKey(), bare(field.getValue(), definitions)));
                shape.set("required", schema.path("required"));
            }
            case "array" -> shape.set("items", bare(schema.path("items"), definitions));
            default -> {
                if (schema.has("format")) {
                    shape.set("format", schema.get("format"));
                }
                if (schema.has("enum")) {
                    shape.set("enum", schema.get("enum"));
                }
            }
        }
        return shape;
    }

    private static ObjectNode shape(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode shape = Golden.JSON.createObjectNode().put("type", "array");
            shape.set("items", shape(list.getActualTypeArguments()[0]));
            return shape;
        }
        Class<?> known = (Class<?>) type;
        ObjectNode shape = Golden.JSON.createObjectNode();
        if (known.isRecord()) {
            return of(known);
        } else if (known.isEnum()) {
            ArrayNode values = shape.put("type", "string").putArray("enum");
            Arrays.stream(known.getEnumConstants()).forEach(value -> values.add(value.toString()));
        } else if (known == LocalDate.class) {
            shape.put("type", "string").put("format", "date");
        } else if (known == String.class) {
            shape.put("type", "string");
        } else if (known == boolean.class || known == Boolean.class) {
            shape.put("type", "boolean");
        } else {
            shape.put("type", "integer");
        }
        return shape;
    }

    private static Set<String> names(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
