package org.entraide.launcher;

import java.util.function.Consumer;
import org.entraide.access.Users;
import org.entraide.hub.feed.SmallCells;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** Where people and programs come in: the address and port of a running program. */
final class Door {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of pages and API (default: ${DEFAULT-VALUE}; 0 picks a free one).",
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).",
            defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    /** Refuses what is set wrongly before anything is started for it. */
    static void requireSettings() {
        try {
            SmallCells.of(new StandardEnvironment().getProperty(SmallCells.SETTING, String.valueOf(SmallCells.LEAST)));
        } catch (SmallCells.Inadmissible wrong) {
            throw new Complaint("SMALL_CELLS", wrong.given(), String.valueOf(SmallCells.LEAST));
        }
    }

    ConfigurableApplicationContext open(Foundation foundation, Users users, Say say) {
        return open(foundation, users, say, _ -> {});
    }

    /** @param more what this command adds to the program */
    ConfigurableApplicationContext open(
            Foundation foundation, Users users, Say say, Consumer<GenericApplicationContext> more) {
        try {
            ConfigurableApplicationContext program = Program.open(foundation, users, address, port, more);
            say.line(
                    "READY",
                    "http://" + address + ":" + program.getEnvironment().getProperty("local.server.port"));
            say.line("READY_KAFKA", foundation.installation().kafka());
            return program;
        } catch (RuntimeException failed) {
            foundation.close();
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new Complaint("PORT_TAKEN", String.valueOf(port));
                }
            }
            throw failed;
        }
    }
}
