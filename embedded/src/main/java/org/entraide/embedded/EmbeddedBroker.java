package org.entraide.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka, broker and controller in one, on the loopback interface, kept in the given directory: every record for
 * ever, topics only when asked for. What it acknowledged survives the death of the process; a loss of power may take
 * the last seconds, which the ledgers publish again. One per process.
 *
 * <p>Kafka logs a lot. To keep the console for people, set the loggers {@code org.apache.kafka}, {@code kafka} and
 * {@code state.change.logger} to {@code WARN} or {@code OFF}, in logback:
 * {@code <logger name="org.apache.kafka" level="OFF"/>}.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final AtomicBoolean GAVE_UP = new AtomicBoolean();

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on free ports; returns when the broker accepts records, 2 to 5 s later. */
    public static EmbeddedBroker start(Path directory) {
        return start(directory, 0);
    }

    /**
     * Starts the broker.
     *
     * @param port where clients connect, 0: any free one
     * @throws PortTaken if that port is taken
     * @throws StoreUnwritable if the directory can not be written
     */
    public static EmbeddedBroker start(Path directory, int port) {
        return start(directory, port, 0, null);
    }

    /**
     * Starts a broker on a free port that asks everybody who they are (SASL/SCRAM) and allows only what its ACLs say,
     * as one does that several nodes share: to try what they may.
     *
     * @param administratorPassword of the user {@code admin}, who may do everything
     */
    public static EmbeddedBroker guarded(Path directory, String administratorPassword) {
        return start(directory, 0, 0, administratorPassword);
    }

    /**
     * Starts a broker on a free port that tells its clients to come another way, as one does behind a long line: to try
     * what happens when that line is bad.
     *
     * @param knownPort where clients are told to connect
     */
    public static EmbeddedBroker knownAt(Path directory, int knownPort) {
        return start(directory, 0, knownPort, null);
    }

    private static EmbeddedBroker start(Path directory, int port, int knownPort, @Nullable String guard) {
        stayAliveWithoutKafka();
        try {
            Files.createDirectories(directory);
            var settings = settings(directory, free(port), knownPort, guard);
            var properties = settings.write();
            format(settings);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, settings.brokerPort());
        } catch (IOException | UncheckedIOException e) {
            throw new StoreUnwritable(directory, e);
        }
    }

    private static BrokerSettings settings(Path directory, int port, int knownPort, @Nullable String guard)
            throws IOException {
        return new BrokerSettings(directory, port, free(0), knownPort == 0 ? port : knownPort, guard);
    }

    /** Kafka ends its whole process when its disk fails: here the others go on, events follow after a restart. */
    private static void stayAliveWithoutKafka() {
        GAVE_UP.set(false);
        Exit.Procedure procedure = (status, message) -> {
            if (GAVE_UP.compareAndSet(false, true)) {
                LOG.error(
                        "The embedded Kafka has given up ({}, {}): is the disk full? Restart to go on.",
                        status,
                        message);
            }
        };
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }

    private static int free(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PortTaken(wanted, e);
        }
    }

    private static void format(BrokerSettings settings) throws IOException {
        if (Files.exists(settings.logDirectory().resolve("meta.properties"))) {
            return;
        }
        var id = settings.directory().resolve("cluster.id");
        if (!Files.exists(id) || Files.size(id) == 0) {
            Files.writeString(id, Uuid.randomUuid().toString());
        }
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(
                "format", "-t", Files.readString(id), "-c", settings.file().toString(), "--ignore-formatted"));
        if (settings.guard() != null) {
            arguments.add("--add-scram");
            arguments.add("%s=[name=%s,password=%s]"
                    .formatted(BrokerSettings.MECHANISM, BrokerSettings.ADMINISTRATOR, settings.guard()));
        }
        var status = StorageTool.execute(
                arguments.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("Kafka could not prepare its directory: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Where Kafka's clients find it: {@code 127.0.0.1:<port>}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** False once Kafka has given up, for instance because its disk is full. */
    public boolean isAlive() {
        return !GAVE_UP.get();
    }

    /** Stops in order, within a few seconds; the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
