package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a folder in use, restored elsewhere, holds all that was acknowledged before it was begun. */
class BackupTest {

    @TempDir
    Path directory;

    private Path data;
    private Path password;
    private Path backup;

    @BeforeEach
    void name() throws IOException {
        data = directory.resolve("data");
        password = Files.writeString(directory.resolve("password"), "une phrase assez longue\n");
        backup = directory.resolve("backup.zip");
    }

    @Test
    void whatWasAcknowledgedBeforeABackupUnderLoadIsInIt() throws Exception {
        Map<String, String> passwords = TestUsers.in(data);
        Load load = new Load();
        List<Family> before;
        try (RunningProgram program = RunningProgram.start(data, passwords)) {
            Load.found(program);
            load.begin(program);
            load.awaitAcknowledged(60);
            before = load.acknowledged();
            succeed("backup", "--data", data.toString(), "--to", backup.toString());
            load.end();
            program.kill();
        }
        assertThat(before).hasSizeGreaterThan(10);
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).doesNotContain("Diop", "Mbour");

        Path elsewhere = directory.resolve("elsewhere");
        succeed("restore", "--data", elsewhere.toString(), "--from", backup.toString());
        try (RunningProgram program = RunningProgram.start(elsewhere, passwords)) {
            for (Family family : before) {
                assertThat(family.answersAreTheSameAgain(program))
                        .as(family.household())
                        .isTrue();
            }
            Patience.until(
                    "the hub knows them again",
                    () -> program.get("coordinator", "/api/hub/v1/overview?level=network&place=WA")
                            .expect(200)
                            .json()
                            .at("/totals/enrolled")
                            .asLong(),
                    enrolled -> enrolled >= before.size());
        }
        Cli verified = Cli.run("verify", "--data", elsewhere.toString());
        assertThat(verified.exit()).as(verified.out()).isZero();
    }

    @Test
    void nothingIsOverwrittenAndAWrongPasswordOrFileRestoresNothing() throws Exception {
        TestUsers.in(data);
        succeed("backup", "--data", data.toString(), "--to", backup.toString());

        Path empty = directory.resolve("empty");
        refuse("Nothing is kept in " + empty, "backup", "--data", empty.toString(), "--to", backup.toString());
        refuse("is there already", "backup", "--data", data.toString(), "--to", backup.toString());
        refuse("is not empty", "restore", "--data", data.toString(), "--from", backup.toString());
        Path other = Files.writeString(directory.resolve("other"), "un tout autre mot de passe");
        Path target = directory.resolve("target");
        String[] restore = {"restore", "--data", target.toString(), "--from", backup.toString()};
        refuse("does not open", other, restore);
        refuse("12 characters", Files.writeString(directory.resolve("short"), "court"), restore);
        refuse("cannot be read", directory.resolve("absent"), restore);
        String[] elsewhere = Stream.concat(Stream.of(restore), Stream.of("--mongodb-uri", "mongodb://127.0.0.1:1"))
                .toArray(String[]::new);
        refuse("into a folder alone", password, elsewhere);
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        refuse("damaged", password, restore);
        assertThat(target).doesNotExist();
    }

    private void succeed(String... command) throws Exception {
        Cli done = run(password, command);
        assertThat(done.exit()).as(done.out()).isZero();
    }

    private void refuse(String why, String... command) throws Exception {
        refuse(why, password, command);
    }

    private static void refuse(String why, Path password, String... command) throws Exception {
        Cli done = run(password, command);
        assertThat(done.out()).contains(why).doesNotContain("Exception");
        assertThat(done.exit()).isNotZero();
    }

    private static Cli run(Path password, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--password-file", password.toString()));
        return Cli.run(all.toArray(String[]::new));
    }
}
