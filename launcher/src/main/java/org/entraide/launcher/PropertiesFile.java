package org.entraide.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A properties file that an option names. */
final class PropertiesFile {

    private PropertiesFile() {}

    /** @throws Complaint when it cannot be read */
    static Properties read(String option, Path file) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
            return properties;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Complaint("OPTION_FILE_UNREADABLE", option, file.toString());
        }
    }
}
