package org.entraide.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final List<String> GROUPS = List.of("first", "second", "third");

    @TempDir
    private Path directory;

    private Path file;
    private final List<Integer> ends = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("journal");
        try (var journal = Journal.create(file, Disk.REAL)) {
            ends.add((int) journal.bytes());
            for (var group : GROUPS) {
                journal.append(group.getBytes(StandardCharsets.UTF_8));
                ends.add((int) journal.bytes());
            }
        }
    }

    private List<String> read() throws IOException {
        var found = new ArrayList<String>();
        Journal.open(
                        file,
                        Disk.REAL,
                        (_, content) ->
                                found.add(StandardCharsets.UTF_8.decode(content).toString()))
                .close();
        return found;
    }

    @Test
    void whereverTheEndIsTornTheWholeGroupsAreThereAndItGoesOn() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int length = ends.getFirst(); length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            var end = length;
            var complete = (int) ends.stream().filter(place -> place <= end).count() - 1;
            assertThat(read()).isEqualTo(GROUPS.subList(0, complete));
            try (var journal = Journal.open(file, Disk.REAL, (_, _) -> {})) {
                journal.cutTornEnd();
                journal.append("next".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(read()).hasSize(complete + 1).endsWith("next");
        }
    }

    @Test
    void aLastGroupWithAHoleIsCutOff() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int hole = ends.get(2); hole < whole.length; hole++) {
            var torn = whole.clone();
            Arrays.fill(torn, hole, Math.min(hole + 3, torn.length), (byte) 0);
            Files.write(file, torn);
            assertThat(read())
                    .as("hole at %d", hole)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .startsWith("first", "second");
        }
    }

    @Test
    void aChangedByteBeforeTheLastGroupIsRefusedAndTheFileLeftAlone() throws IOException {
        var whole = Files.readAllBytes(file);
        for (var place = 0; place < ends.get(2); place++) {
            var damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(this::read).as("byte %d", place).isInstanceOf(IOException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        }
    }
}
