package org.entraide.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Folios to plain JSON values and back: the one mapping between states and documents. */
public final class FolioCodec {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** @throws IllegalArgumentException when the folio holds a value that a store could not give back as it is */
    public StoredFolio write(Folio folio) {
        Map<String, Object> index = folio.state() instanceof Indexed indexed ? indexed.index() : Map.of();
        Map<String, Object> body = JSON.convertValue(folio.state(), PLAIN);
        plain(folio.key(), body);
        plain(folio.key(), index);
        return new StoredFolio(folio.key(), folio.position(), body, index);
    }

    public <T extends Record> T read(StoredFolio folio, Class<T> type) {
        return JSON.convertValue(folio.body(), type);
    }

    private static void plain(String key, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.values().forEach(each -> plain(key, each));
            case List<?> list -> list.forEach(each -> plain(key, each));
            case String text -> {}
            case Integer number -> {}
            case Long number -> {}
            case Double number -> {}
            case Boolean bool -> {}
            default ->
                throw new IllegalArgumentException(
                        key + " holds a " + value.getClass().getSimpleName() + ", which a store would change");
        }
    }
}
