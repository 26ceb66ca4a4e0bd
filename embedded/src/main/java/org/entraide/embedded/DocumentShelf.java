package org.entraide.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The documents of one collection in the file. Its map is made by the first write, so that reading never writes. */
final class DocumentShelf {
    private static final int USUAL_BYTES = 512;

    private final Path file;
    private final MVStore store;
    private String name;
    private @Nullable MVMap<Long, byte[]> map;

    DocumentShelf(Path file, MVStore store, String name) {
        this.file = file;
        this.store = store;
        this.name = name;
        this.map = store.hasMap(name) ? DocumentFile.map(store, name) : null;
    }

    void readAll(Map<Long, Document> documents) {
        if (map == null) {
            return;
        }
        try {
            map.forEach((position, bytes) ->
                    documents.put(position, BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes))));
        } catch (MVStoreException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new StoreDamaged(file, e);
        }
    }

    void put(Long position, Document document) {
        var buffer = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        if (map == null) {
            map = DocumentFile.map(store, name);
        }
        map.put(position, bytes);
    }

    void remove(Long position) {
        if (map != null) {
            map.remove(position);
        }
    }

    void drop() {
        if (map != null) {
            store.removeMap(map);
            map = null;
        }
    }

    void rename(String newName) {
        if (map != null) {
            store.renameMap(map, newName);
        }
        name = newName;
    }
}
