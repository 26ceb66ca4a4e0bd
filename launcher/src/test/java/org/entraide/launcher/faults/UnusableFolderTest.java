package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entraide.embedded.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start on a folder that cannot be used ends with a sentence that says how to go on, and changes nothing there. */
class UnusableFolderTest {

    @TempDir
    Path data;

    @BeforeEach
    void fill() {
        TestUsers.in(data);
    }

    @Test
    void aJournalThatWasCutShortIsNamedAndLeftAlone() throws Exception {
        Path journal = journal();
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        byte[] before = Files.readAllBytes(journal);

        endsSaying("The file " + journal + " cannot be read (its end is missing). It was left untouched");
        assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    }

    @Test
    void aJournalWithADamagedByteIsNamedAndLeftAlone() throws Exception {
        Path journal = journal();
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);

        endsSaying("The file " + journal + " cannot be read (it is damaged at byte");
        assertThat(Files.readAllBytes(journal)).isEqualTo(bytes);
    }

    @Test
    void aFolderInUseIsNamedWithTheProcessThatUsesIt() throws Exception {
        try (DataDirectory _ = DataDirectory.open(data)) {
            endsSaying("Another program (process " + ProcessHandle.current().pid() + ") works in " + data);
        }
    }

    @Test
    void aFolderWhereNothingIsKeptPassesForNoneWhereAllIsWell() throws Exception {
        Path mistyped = data.resolve("mistyped");
        for (String command : List.of("verify", "rebuild", "republish")) {
            Cli run = Cli.run(command, "--data", mistyped.toString());
            assertThat(run.exit()).as(command).isNotZero();
            assertThat(run.out()).contains("Nothing is kept in " + mistyped).doesNotContain("Exception");
        }
        assertThat(mistyped).doesNotExist();
        Cli withoutLedgers = Cli.run("verify", "--data", data.toString());
        assertThat(withoutLedgers.exit()).isNotZero();
        assertThat(withoutLedgers.out()).contains("nothing was verified");
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void endsSaying(String said) throws Exception {
        Cli start = Cli.run("start", "--data", data.toString(), "--port", "0");
        assertThat(start.exit()).isNotZero();
        assertThat(start.out()).contains(said).doesNotContain("Exception");
    }
}
