package org.entraide.launcher.apart;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.entraide.access.mongo.MongoUsers;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.launcher.faults.Cli;
import org.entraide.launcher.faults.RunningProgram;
import org.entraide.launcher.faults.TestUsers;

/** Each service in two processes of its own, on one store and one broker that live in the process of the test. */
final class Cluster implements AutoCloseable {

    private static final String HEAP = "160m";

    /** One of the processes. */
    record Member(Service service, int number) {
        @Override
        public String toString() {
            return service.command() + " " + number;
        }
    }

    static final List<Member> MEMBERS = Stream.of(Service.values())
            .flatMap(service -> Stream.of(new Member(service, 1), new Member(service, 2)))
            .toList();

    private final Path data;
    private final EmbeddedStore store;
    private final EmbeddedBroker broker;
    private final MongoClient mongo;
    private final Map<String, String> passwords;
    private final Map<Member, RunningProgram> running = new ConcurrentHashMap<>();

    private Cluster(Path data) throws IOException {
        this.data = data;
        store = EmbeddedStore.open(data.resolve("store"));
        broker = EmbeddedBroker.start(data.resolve("broker"));
        mongo = MongoClients.create(store.uri());
        passwords = TestUsers.in(
                MongoUsers.open(mongo, "WA", InstantSource.system()).users());
        Files.writeString(data.resolve("mongodb-uri"), store.uri() + "\n");
    }

    /** Starts all of them at once and waits until they are ready. */
    static Cluster start(Path data) throws IOException {
        Cluster cluster = new Cluster(data);
        boolean ready = false;
        try (ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = MEMBERS.stream()
                    .map(member -> CompletableFuture.runAsync(() -> cluster.start(member), starting))
                    .toList();
            all.forEach(CompletableFuture::join);
            ready = true;
        } finally {
            // By then all have started or given up: no process is left behind by a test that could not begin.
            if (!ready) {
                cluster.close();
            }
        }
        return cluster;
    }

    void start(Member member) {
        Map<String, String> environment = Map.of(
                "ENTRAIDE_MONGODB_URI_FILE", data.resolve("mongodb-uri").toString(),
                "ENTRAIDE_KAFKA_BOOTSTRAP", broker.bootstrapServers(),
                "ENTRAIDE_NODE", "thies",
                "ENTRAIDE_PORT", "0",
                "ENTRAIDE_BEHIND_PROXY", String.valueOf(isBehindProxy(member)));
        try {
            running.put(
                    member,
                    RunningProgram.alone(member.service().command(), HEAP, environment, errors(member), passwords));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The second of each. */
    static boolean isBehindProxy(Member member) {
        return member.number() == 2;
    }

    /** kill -9 */
    void kill(Member member) {
        running.get(member).kill();
    }

    /** It stands still and knows nothing of it: a zombie when it goes on. */
    void pause(Member member) {
        running.get(member).pause();
    }

    void resume(Member member) {
        running.get(member).resume();
    }

    RunningProgram program(Member member) {
        return running.get(member);
    }

    /** The way through a proxy that asks both instances of a service by turns. */
    Either either() {
        return new Either(this);
    }

    String password(String user) {
        return passwords.get(user);
    }

    MongoDatabase database(Service service) {
        return mongo.getDatabase(service.command());
    }

    /** A command that works on the store and goes. */
    Cli run(String command) throws IOException, InterruptedException {
        return Cli.run(
                Map.of("ENTRAIDE_KAFKA_BOOTSTRAP", broker.bootstrapServers()), command, "--mongodb-uri", store.uri());
    }

    /** What a process had to say that somebody should look at. */
    List<String> errors() throws IOException {
        List<String> all = new ArrayList<>();
        for (Member member : MEMBERS) {
            Files.readAllLines(errors(member)).stream()
                    .filter(line -> line.contains(" ERROR "))
                    .forEach(line -> all.add(member + ": " + line));
        }
        return all;
    }

    private Path errors(Member member) {
        return data.resolve(member.toString().replace(' ', '-') + ".log");
    }

    @Override
    public void close() {
        running.values().parallelStream().forEach(RunningProgram::close);
        mongo.close();
        broker.close();
        store.close();
    }
}
