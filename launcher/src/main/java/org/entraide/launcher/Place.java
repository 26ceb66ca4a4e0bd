package org.entraide.launcher;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the program keeps its data and what it is called: options that every command shares. */
final class Place {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded store and broker (default: ${DEFAULT-VALUE}).",
            defaultValue = "entraide-data")
    Path data = Path.of("entraide-data");

    @Option(
            names = "--node",
            paramLabel = "NAME",
            description = "Name of this installation in topics (default: ${DEFAULT-VALUE}).",
            defaultValue = "local")
    String node = "local";

    @Option(names = "--mongodb-uri", paramLabel = "URI", description = "A MongoDB instead of the embedded store.")
    @Nullable
    String mongodb;

    @Option(
            names = "--kafka-bootstrap",
            paramLabel = "HOST:PORT",
            description = "A Kafka instead of the embedded broker.")
    @Nullable
    String kafka;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of business dates (default: ${DEFAULT-VALUE}).",
            defaultValue = "Africa/Dakar")
    ZoneId zone = ZoneId.of("Africa/Dakar");
}
