package org.entraide.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Folios to JSON and back: the one mapping between states and what the views keep. */
public final class FolioCodec {

    /** Maps in the order of their keys: equal states must have equal texts, or a rebuilt view would seem to differ. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @throws IllegalArgumentException when the index holds a value that a store could not give back as it is */
    public StoredFolio write(Folio folio) {
        Map<String, Object> index = folio.state() instanceof Indexed indexed ? indexed.index() : Map.of();
        index.values().forEach(value -> plain(folio.key(), value));
        return new StoredFolio(folio.key(), folio.position(), JSON.writeValueAsString(folio.state()), index);
    }

    public <T extends Record> T read(StoredFolio folio, Class<T> type) {
        return JSON.readValue(folio.body(), type);
    }

    private static void plain(String key, Object value) {
        switch (value) {
            case String text -> {}
            case Integer number -> {}
            case Long number -> {}
            case List<?> list -> list.forEach(each -> plain(key, each));
            default ->
                throw new IllegalArgumentException(
                        key + " holds a " + value.getClass().getSimpleName() + ", which a store would change");
        }
    }
}
