package org.entraide.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Folios to plain JSON values and back: the one mapping between states and documents. */
public final class FolioCodec {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public StoredFolio write(Folio folio) {
        Map<String, Object> index = folio.state() instanceof Indexed indexed ? indexed.index() : Map.of();
        return new StoredFolio(folio.key(), folio.position(), json.convertValue(folio.state(), PLAIN), index);
    }

    public <T extends Record> T read(StoredFolio folio, Class<T> type) {
        return json.convertValue(folio.body(), type);
    }
}
