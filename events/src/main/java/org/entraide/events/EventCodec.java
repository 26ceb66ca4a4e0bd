package org.entraide.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of events. A type is named {@code HouseholdEnrolled.v1}: the record and the version of its shape.
 * Unknown fields are ignored when reading, so that old readers understand newer events of the same version.
 */
public final class EventCodec {

    private static final String VERSION = ".v1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                    value -> value.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private final Map<String, Class<? extends Event>> types = new LinkedHashMap<>();

    private EventCodec(List<Class<? extends Event>> all) {
        all.forEach(type -> types.put(type.getSimpleName() + VERSION, type));
    }

    /** All published events. */
    public static EventCodec published() {
        return with(List.of());
    }

    /** All published events and the kept ones of a service: records of its own that no stream carries. */
    public static EventCodec with(List<Class<? extends Event>> kept) {
        return new EventCodec(java.util.stream.Stream.of(
                        Arrays.stream(Stream.values()).flatMap(stream -> records(stream.family())),
                        java.util.stream.Stream.of(Skipped.class),
                        kept.stream())
                .<Class<? extends Event>>flatMap(each -> each)
                .toList());
    }

    /** The records that a sealed family of events permits. */
    public static java.util.stream.Stream<Class<? extends Event>> records(Class<? extends Event> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(type -> type.asSubclass(Event.class));
    }

    /** Every type this codec knows, by its name. */
    public Map<String, Class<? extends Event>> types() {
        return Map.copyOf(types);
    }

    public String typeOf(Event event) {
        String type = event.getClass().getSimpleName() + VERSION;
        if (!types.containsKey(type)) {
            throw new IllegalArgumentException("not an event of this catalogue: " + type);
        }
        return type;
    }

    /** The JSON text of an event. */
    public String write(Event event) {
        return JSON.writeValueAsString(event);
    }

    /** @throws UnreadableEvent when the type is unknown or the data does not have its shape */
    public Event read(String type, String data) {
        Class<? extends Event> known = types.get(type);
        if (known == null) {
            throw new UnreadableEvent("unknown event type " + type, null);
        }
        Event event;
        try {
            event = JSON.readValue(data, known);
        } catch (JacksonException malformed) {
            throw new UnreadableEvent(type + " does not have its shape", malformed);
        }
        if (!Shape.isComplete(event)) {
            throw new UnreadableEvent(type + " lacks a part of its shape", null);
        }
        return event;
    }
}
