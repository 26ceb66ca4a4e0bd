package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetTest {

    private record Note(String text) {}

    private static final FolioCodec CODEC = new FolioCodec();

    private final Map<String, StoredFolio> views = new HashMap<>();
    private final List<Set<String>> asked = new ArrayList<>();
    private final Sheet sheet = new Sheet("A", 1, keys -> {
        asked.add(keys);
        Map<String, StoredFolio> found = new HashMap<>(views);
        found.keySet().retainAll(keys);
        return found;
    });

    private void stored(String key, long position, String text) {
        views.put(key, CODEC.write(new Folio(key, position, new Note(text))));
    }

    @Test
    void whatWasReadAndWrittenStaysAtHandForTheNextBlock() {
        stored("A/note/1", 1, "read");
        sheet.fetch(Set.of("A/note/1", "A/note/2"));
        sheet.put("A/note/3", new Note("written"));
        sheet.take();
        asked.clear();

        sheet.keep(2, 10);

        assertThat(sheet.find("A/note/1", Note.class)).isEqualTo(new Note("read"));
        assertThat(sheet.find("A/note/2", Note.class)).isNull();
        assertThat(sheet.find("A/note/3", Note.class)).isEqualTo(new Note("written"));
        assertThat(sheet.position("A/note/3")).isEqualTo(1);
        assertThat(sheet.block()).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatOtherLedgersHoldIsReadAnew() {
        stored("AB/note/1", 1, "before");
        assertThat(sheet.find("AB/note/1", Note.class)).isEqualTo(new Note("before"));
        stored("AB/note/1", 2, "after");

        sheet.keep(2, 10);

        assertThat(sheet.find("AB/note/1", Note.class)).isEqualTo(new Note("after"));
        assertThat(sheet.position("AB/note/1")).isEqualTo(2);
    }

    @Test
    void tooMuchIsLetGo() {
        stored("A/note/1", 1, "kept");
        sheet.fetch(Set.of("A/note/1", "A/note/2", "A/note/3"));
        asked.clear();

        sheet.keep(2, 2);

        assertThat(sheet.find("A/note/1", Note.class)).isEqualTo(new Note("kept"));
        assertThat(asked).containsExactly(Set.of("A/note/1"));
    }
}
