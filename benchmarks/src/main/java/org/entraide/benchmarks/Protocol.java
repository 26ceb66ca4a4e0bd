package org.entraide.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How everything is measured: in several rounds, on a machine that does nothing else, with what is noted beside it. */
public final class Protocol {

    @Option(names = "--rounds", description = "Rounds (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--force", description = "Measures on a loaded machine too; the result says so.")
    private boolean force;

    @Option(names = "--out", paramLabel = "DIR", description = "Keeps the result as a file in this folder.")
    private @Nullable Path out;

    public int rounds() {
        return rounds;
    }

    /**
     * Measures, prints and keeps the result, unless the machine is loaded. The answer is the exit code.
     *
     * @param measurement writes its part of the result
     */
    public int note(String name, Callable<String> measurement) throws Exception {
        String load = Machine.loadText();
        boolean loaded = Machine.isLoaded();
        if (loaded && !force) {
            System.err.println(
                    "The machine is loaded (" + load + "): figures would tell of the others. Wait, or --force.");
            return 1;
        }
        String measured = measurement.call();
        String result = """
                # %s

                - %s
                - load of the last minute %s before and %s after%s
                - %s

                %s""".formatted(
                        name,
                        Machine.described(),
                        load,
                        Machine.loadText(),
                        loaded ? " (**loaded: these figures are worth little**)" : "",
                        LocalDate.now(ZoneOffset.UTC),
                        measured);
        System.out.println(result);
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name.toLowerCase(Locale.ROOT) + ".md"), result);
        }
        return 0;
    }
}
