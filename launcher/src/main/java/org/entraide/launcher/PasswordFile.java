package org.entraide.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A password out of a file, since the words of a command line can be read by everybody nearby. */
final class PasswordFile {

    private static final int SHORTEST = 12;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password, of 12 characters or more.",
            required = true)
    private Path file = Path.of("password");

    String read() {
        try {
            String password =
                    Files.readAllLines(file).stream().findFirst().orElse("").strip();
            if (password.length() < SHORTEST) {
                throw new Complaint("PASSWORD_SHORT", file.toString(), String.valueOf(SHORTEST));
            }
            return password;
        } catch (IOException unreadable) {
            throw new Complaint("OPTION_FILE_UNREADABLE", "--password-file", file.toString());
        }
    }
}
