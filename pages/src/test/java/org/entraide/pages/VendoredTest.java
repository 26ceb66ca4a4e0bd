package org.entraide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of others that the program carries: every one is listed with version, licence and checksum, and unchanged. */
class VendoredTest {

    private static final Path RESOURCES = resources();

    @Test
    void everyListedFileIsWhatItWasWhenItWasTaken() throws IOException, NoSuchAlgorithmException {
        List<String[]> listed = listed();
        assertThat(listed).isNotEmpty();
        for (String[] row : listed) {
            byte[] content = Files.readAllBytes(RESOURCES.resolve(row[0]));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(HexFormat.of().formatHex(digest)).as(row[0]).isEqualTo(row[4]);
        }
    }

    @Test
    void everyFileOfOthersIsListed() throws IOException {
        try (Stream<Path> scripts = Files.walk(RESOURCES.resolve("static/pages/vendor"));
                Stream<Path> fonts = Files.walk(RESOURCES.resolve("pages/fonts"))) {
            assertThat(Stream.concat(scripts, fonts)
                            .filter(Files::isRegularFile)
                            .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            listed().stream().map(row -> row[0]).toList());
        }
    }

    private static List<String[]> listed() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("pages/vendored.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static Path resources() {
        try {
            return Path.of(Objects.requireNonNull(VendoredTest.class.getResource("/pages/vendored.csv"))
                            .toURI())
                    .resolve("../..")
                    .normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
