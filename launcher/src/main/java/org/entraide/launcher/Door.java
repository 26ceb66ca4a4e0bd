package org.entraide.launcher;

import java.util.List;
import java.util.function.Consumer;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoUsers;
import org.entraide.hub.feed.SmallCells;
import org.entraide.ledger.wiring.Installation;
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
            converter = Wanted.Port.class,
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).",
            defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    @Option(
            names = "--behind-proxy",
            arity = "0..1",
            fallbackValue = "true",
            description = "A reverse proxy alone can reach us: believe what it says of who calls and how.",
            defaultValue = "false")
    private boolean behindProxy;

    @Option(
            names = "--network",
            paramLabel = "CODE",
            description = "Network of the first administrator (default: ${DEFAULT-VALUE}).",
            defaultValue = "WA")
    private String network = "WA";

    /** Refuses what is set wrongly before anything is started for it. */
    static void requireSettings(Program program) {
        if (!program.has(HubService.class)) {
            return;
        }
        try {
            SmallCells.of(new StandardEnvironment().getProperty(SmallCells.SETTING, String.valueOf(SmallCells.LEAST)));
        } catch (SmallCells.Inadmissible wrong) {
            throw new Complaint("SMALL_CELLS", wrong.given(), String.valueOf(SmallCells.LEAST));
        }
    }

    /** With the users of the installation; the first start makes one, whose password it shows. */
    ConfigurableApplicationContext open(Program program, Foundation foundation, Say say) {
        Installation installation = foundation.installation();
        MongoUsers.Opened users = MongoUsers.open(installation.mongo(), network, installation.clock());
        ConfigurableApplicationContext open = open(program, foundation, users.users(), say, _ -> {});
        users.firstPassword()
                .ifPresent(password -> say.line("FIRST_ADMINISTRATOR", MongoUsers.ADMINISTRATOR, password));
        return open;
    }

    /** @param more what this command adds to the program */
    ConfigurableApplicationContext open(
            Program program, Foundation foundation, Users users, Say say, Consumer<GenericApplicationContext> more) {
        try {
            ConfigurableApplicationContext open = program.open(foundation, users, settings(), more);
            say.line("READY", "http://" + address + ":" + open.getEnvironment().getProperty("local.server.port"));
            say.line("READY_KAFKA", foundation.installation().kafka().bootstrap());
            return open;
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

    /** Who comes past no proxy could forge what a proxy says, so it is believed only when there is one. */
    private List<String> settings() {
        return List.of(
                "server.address=" + address,
                "server.port=" + port,
                "server.forward-headers-strategy=" + (behindProxy ? "native" : "none"));
    }
}
