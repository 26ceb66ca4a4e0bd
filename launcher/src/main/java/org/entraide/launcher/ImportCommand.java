package org.entraide.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.entraide.launcher.openimis.Counter;
import org.entraide.launcher.openimis.OpenImisImport;
import org.entraide.launcher.openimis.Report;
import org.entraide.launcher.openimis.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports what another system wrote. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports the data of another system.",
        subcommands = ImportCommand.OpenImis.class,
        synopsisSubcommandLabel = "openimis")
final class ImportCommand implements Callable<Integer> {

    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return picocli.CommandLine.ExitCode.USAGE;
    }

    /** From the tables of an openIMIS database. */
    @Command(
            name = "openimis",
            mixinStandardHelpOptions = true,
            description = "Imports the tables of an openIMIS database, exported as CSV. A second run changes nothing.")
    static final class OpenImis implements Callable<Integer> {

        @Parameters(paramLabel = "DIR", description = "Folder with tblFamilies.csv and the other tables.")
        private Path directory = Path.of(".");

        @Mixin
        private Place place = new Place();

        @Option(names = "--source", defaultValue = "openimis", description = "Name of the database, part of every key.")
        private String source = "openimis";

        @Option(names = "--network", defaultValue = "WA", description = "Network (default: ${DEFAULT-VALUE}).")
        private String network = "WA";

        @Option(names = "--country", defaultValue = "SN", description = "ISO country (default: ${DEFAULT-VALUE}).")
        private String country = "SN";

        @Option(names = "--currency", defaultValue = "XOF", description = "ISO currency (default: ${DEFAULT-VALUE}).")
        private String currency = "XOF";

        @Override
        public Integer call() {
            if (!OpenImisImport.canRead(directory)) {
                throw new Complaint("IMPORT_NOT_A_DATABASE", directory.toString());
            }
            Say say = Say.toConsole();
            say.line("IMPORT_BEGINS", directory, network, country, currency);
            try (Foundation foundation = Foundation.lay(place, Clock.system(place.zone));
                    Services services = Services.on(foundation.installation())) {
                services.start();
                Report report = OpenImisImport.run(
                        directory,
                        new Counter(services.registry(), services.claims(), network),
                        new Settings(source, network, country, currency),
                        new ProgressLine(say));
                new ImportReport(say).print(report);
            }
            return 0;
        }
    }
}
