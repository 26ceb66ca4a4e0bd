package org.entraide.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entraide.embedded.DataDirectory;
import org.entraide.launcher.backup.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies a data folder into one encrypted file, also while the program runs on it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies a data folder into one encrypted file, also while the program runs on it.")
final class BackupCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder to copy (default: ${DEFAULT-VALUE}; of a demo: its folder demo).",
            defaultValue = "entraide-data")
    private Path data = Path.of("entraide-data");

    @Option(names = "--to", paramLabel = "FILE", description = "The backup, a new file.", required = true)
    private Path file = Path.of("entraide.zip");

    @Mixin
    private PasswordFile password = new PasswordFile();

    @Override
    public Integer call() throws IOException {
        try {
            Foundation.requireKept(data);
            Path directory = data.toAbsolutePath().normalize();
            String secret = password.read();
            new Archive(file.toAbsolutePath(), secret).pack(directory, DataDirectory.worthCopying(directory));
        } catch (FileAlreadyExistsException there) {
            throw new Complaint("BACKUP_THERE", file.toString());
        }
        Say.toConsole().line("BACKED_UP", data, file, Files.size(file) / 1024);
        return 0;
    }
}
