package org.entraide.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.file.Path;
import java.util.NavigableMap;

/** The documents of one collection in the file, by their position in the order of insertion. */
final class DocumentShelf {
    private static final int USUAL_BYTES = 512;

    private final Path path;
    private final DocumentFile file;
    private String name;

    DocumentShelf(Path path, DocumentFile file, String name) {
        this.path = path;
        this.file = file;
        this.name = name;
    }

    NavigableMap<Long, Entries.Place> places() {
        return file.places(name);
    }

    /** The document that is there, made anew at each call. */
    Document read(Entries.Place place) {
        try {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(file.read(place)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new StoreDamaged(path, e);
        }
    }

    void put(Long position, Document document) {
        var buffer = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        file.write(Entries.put(name, position, bytes));
    }

    void remove(Long position) {
        file.write(Entries.remove(name, position));
    }

    void drop() {
        file.write(Entries.drop(name));
    }

    void rename(String newName) {
        file.write(Entries.rename(name, newName));
        name = newName;
    }
}
