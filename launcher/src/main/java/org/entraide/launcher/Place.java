package org.entraide.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the all-in-one program keeps what no given server keeps. */
final class Place extends Servers {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded store and broker (default: ${DEFAULT-VALUE}).",
            defaultValue = "entraide-data")
    Path data = Path.of("entraide-data");
}
