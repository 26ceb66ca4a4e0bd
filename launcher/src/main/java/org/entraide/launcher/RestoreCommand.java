package org.entraide.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entraide.embedded.DataDirectory;
import org.entraide.launcher.backup.Archive;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a data folder of a backup. Its topics are empty: the next start fills them with the same events. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a new data folder of a backup; the next start publishes its events again.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--from", paramLabel = "FILE", description = "The backup.", required = true)
    private Path file = Path.of("entraide.zip");

    @Mixin
    private PasswordFile password = new PasswordFile();

    @Override
    public Integer call() throws IOException {
        if (place.mongodb().isPresent()) {
            // Its ledgers would be the ones that are published again.
            throw new Complaint("RESTORE_ELSEWHERE");
        }
        Path target = place.data.toAbsolutePath().normalize();
        if (!isFree(target)) {
            throw new Complaint("RESTORE_NOT_EMPTY", place.data.toString());
        }
        unpack(target);
        Say say = Say.toConsole();
        try (Foundation foundation = Foundation.lay(place, Clock.system(place.zone));
                Services services = Services.on(foundation.installation())) {
            say.line("RESTORED", place.data, services.republish(List.of(), 0));
        }
        return 0;
    }

    private static boolean isFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(target)) {
            return inside.findAny().isEmpty();
        }
    }

    /** The folder is there only once it is complete: half a folder must not pass for an installation. */
    private void unpack(Path target) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        if (!isFree(draft)) {
            throw new Complaint("RESTORE_NOT_EMPTY", draft.toString());
        }
        String secret = password.read();
        if (!Files.isReadable(file)) {
            throw new Complaint("OPTION_FILE_UNREADABLE", "--from", file.toString());
        }
        DataDirectory.create(draft);
        try {
            new Archive(file, secret).unpack(draft);
            Files.deleteIfExists(target);
            Files.move(draft, target);
        } catch (Archive.Unusable wrong) {
            throw new Complaint(wrong.isWrongPassword() ? "RESTORE_PASSWORD" : "RESTORE_DAMAGED", file.toString());
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }
}
