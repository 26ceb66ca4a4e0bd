package org.entraide.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a journal's entries amount to: where each shelf's documents are in the file, and the count of openings. */
final class Entries {
    /** Where a document's bytes are. */
    record Place(long start, int length) {}

    private static final int PUT_BYTES = 1 + 2 * Integer.BYTES + Long.BYTES;

    private final Map<String, NavigableMap<Long, Place>> shelves = new HashMap<>();
    private long openings;

    private enum Kind {
        PUT('p'),
        REMOVE('r'),
        DROP('d'),
        RENAME('n'),
        OPENINGS('o');

        private static final Kind[] MARKED = values();
        private final byte mark;

        Kind(char mark) {
            this.mark = (byte) mark;
        }

        private static Kind marked(byte mark) {
            for (var kind : MARKED) {
                if (kind.mark == mark) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no entry begins with " + mark);
        }
    }

    static byte[] put(String shelf, long position, byte[] document) {
        return written(entry(Kind.PUT, shelf, Long.BYTES + Integer.BYTES + document.length)
                .putLong(position)
                .putInt(document.length)
                .put(document));
    }

    static byte[] remove(String shelf, long position) {
        return written(entry(Kind.REMOVE, shelf, Long.BYTES).putLong(position));
    }

    static byte[] drop(String shelf) {
        return written(entry(Kind.DROP, shelf, 0));
    }

    static byte[] rename(String shelf, String newName) {
        var bytes = newName.getBytes(StandardCharsets.UTF_8);
        return written(entry(Kind.RENAME, shelf, Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes));
    }

    static byte[] openings(long count) {
        return written(entry(Kind.OPENINGS, "", Long.BYTES).putLong(count));
    }

    private static byte[] written(ByteBuffer entry) {
        var bytes = new byte[entry.flip().remaining()];
        entry.get(bytes);
        return bytes;
    }

    private static ByteBuffer entry(Kind kind, String shelf, int more) {
        var name = shelf.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + name.length + more)
                .put(kind.mark)
                .putInt(name.length)
                .put(name);
    }

    /** Takes up the entries of a group; its first byte is at that place in the file. */
    void add(long start, ByteBuffer group) throws IOException {
        try {
            while (group.hasRemaining()) {
                addNext(start, group);
            }
        } catch (RuntimeException e) {
            throw new IOException("an entry is not one", e);
        }
    }

    private void addNext(long start, ByteBuffer group) {
        var kind = Kind.marked(group.get());
        var name = string(group);
        switch (kind) {
            case PUT -> {
                var position = group.getLong();
                var length = group.getInt();
                shelves.computeIfAbsent(name, _ -> new TreeMap<>())
                        .put(position, new Place(start + group.position(), length));
                group.position(group.position() + length);
            }
            case REMOVE -> shelves.getOrDefault(name, new TreeMap<>()).remove(group.getLong());
            case DROP -> shelves.remove(name);
            case RENAME -> {
                var newName = string(group);
                var renamed = shelves.remove(name);
                if (renamed != null) {
                    shelves.put(newName, renamed);
                }
            }
            case OPENINGS -> openings = group.getLong();
        }
    }

    private static String string(ByteBuffer group) {
        var bytes = new byte[group.getInt()];
        group.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    long openings() {
        return openings;
    }

    Map<String, NavigableMap<Long, Place>> shelves() {
        return shelves;
    }

    /** What would remain if each document were written once. */
    long liveBytes() {
        return shelves.entrySet().stream()
                .mapToLong(shelf -> shelf.getValue().values().stream()
                        .mapToLong(place ->
                                place.length() + PUT_BYTES + shelf.getKey().length())
                        .sum())
                .sum();
    }
}
