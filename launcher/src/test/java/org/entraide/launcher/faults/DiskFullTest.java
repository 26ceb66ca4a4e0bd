package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.entraide.launcher.story.Browser;
import org.entraide.testing.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the real program is full to the last byte while clients work, again and again. */
class DiskFullTest {

    private static final int ROUNDS = Length.of(2, 10);
    private static final int ACKNOWLEDGED = 30;
    private static final int MEGABYTES = 300;

    @TempDir
    Path folder;

    private final Load load = new Load();

    @Test
    void itIsSaidNothingIsAcknowledgedFalselyAndEntryGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder, MEGABYTES)) {
            Path data = disk.folder().resolve("data");
            Map<String, String> passwords = TestUsers.in(data);
            try (RunningProgram program = RunningProgram.start(data, passwords)) {
                Persistent clients = new Persistent((_, _) -> program, Duration.ofMinutes(2));
                Load.found(clients);
                load.begin(clients);
                for (int round = 0; round < ROUNDS; round++) {
                    load.awaitAcknowledged(ACKNOWLEDGED);
                    fillAndMakeRoom(disk, program, clients, "on-a-full-disk-" + round);
                }
                load.awaitAcknowledged(ACKNOWLEDGED);
                load.end();
                program.kill();
            }
            followsAfterARestart(data, passwords);
            Cli verified = Cli.run("verify", "--data", data.toString());
            assertThat(verified.exit()).as(verified.out()).isZero();
        }
    }

    private void fillAndMakeRoom(SmallDisk disk, RunningProgram program, Persistent clients, String key)
            throws Exception {
        int troubles = clients.troubles();
        disk.fill();
        Patience.until("clients are told to come later", clients::troubles, now -> now > troubles);
        Family family = load.another(key);
        assertThatThrownBy(() -> family.goOn(program, () -> {}))
                .hasMessageContaining("503")
                .hasMessageContaining("disk-full")
                .hasMessageContaining("make room");
        program.get("clerk", "/api/registry/v1/mutuals/" + Family.MUTUAL + "/households")
                .expect(200);
        Browser browser = new Browser(program.url());
        HttpResponse<String> page = browser.signIn(browser.open("/"), "clerk", program.password("clerk"));
        assertThat(page.statusCode()).isEqualTo(507);
        assertThat(page.body()).contains("Disque plein");
        disk.makeRoom();
    }

    /** Also what Kafka, which gives up on a full disk, did not get before. */
    private void followsAfterARestart(Path data, Map<String, String> passwords) throws Exception {
        try (RunningProgram program = RunningProgram.start(data, passwords)) {
            load.finish(program);
            load.everythingIsThereOnce(program, Length.seed());
            long households = load.acknowledged().size();
            String question = "/api/hub/v1/overview?level=mutual&id=" + Family.MUTUAL + "&from=2024-01&to=2024-12";
            Patience.until(
                    "the hub knows " + households + " households",
                    () -> program.get("coordinator", question).at("/totals/enrolled"),
                    String.valueOf(households)::equals);
        }
    }
}
