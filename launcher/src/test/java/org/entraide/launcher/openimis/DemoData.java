package org.entraide.launcher.openimis;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the tables of the openIMIS demo database are: beside the repository, never in it. */
public final class DemoData {

    private static final Path PLACE = Path.of("shared", "data", "openimis-demo");

    private DemoData() {}

    /** The folder, or the test is skipped and says so. */
    public static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(PLACE).resolve("tblFamilies.csv"))) {
                return at.resolve(PLACE);
            }
        }
        String missing = "SKIPPED: the openIMIS demo tables are not in ../" + PLACE + ": the import was not tested";
        System.err.println(missing);
        return abort(missing);
    }

    /** A copy to be spoilt. */
    public static Path copy(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> tables = Files.list(folder())) {
            for (Path table :
                    tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
                Files.copy(table, to.resolve(table.getFileName().toString()));
            }
        }
        return to;
    }
}
