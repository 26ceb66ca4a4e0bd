package org.entraide.launcher.apart;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.entraide.launcher.faults.Persistent;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.RunningProgram;
import org.entraide.launcher.faults.Wire;

/**
 * A client behind a reverse proxy: what it sends goes to the two instances of a service by turns, and to the other one
 * when one does not answer.
 */
final class Either implements Wire {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Cluster cluster;
    private final Wire persistent;

    Either(Cluster cluster) {
        this.cluster = cluster;
        this.persistent = new Persistent(
                (path, turn) -> cluster.program(new Cluster.Member(Service.of(path), 1 + Math.floorMod(turn, 2))),
                LONGEST);
    }

    @Override
    public Reply post(String user, String path, String key, String body) throws IOException {
        return persistent.post(user, path, key, body);
    }

    @Override
    public Reply post(String user, String path, String key, String etag, String body) throws IOException {
        return persistent.post(user, path, key, etag, body);
    }

    @Override
    public Reply get(String user, String path) throws IOException {
        return persistent.get(user, path);
    }

    /** Everything is sent to both instances at the same time; told is what both answered. */
    Wire both() {
        return new Wire() {
            @Override
            public Reply post(String user, String path, String key, String body) throws IOException {
                return same(path, program -> program.post(user, path, key, body));
            }

            @Override
            public Reply post(String user, String path, String key, String etag, String body) throws IOException {
                return same(path, program -> program.post(user, path, key, etag, body));
            }

            @Override
            public Reply get(String user, String path) throws IOException {
                return same(path, program -> program.get(user, path));
            }
        };
    }

    private interface Call {
        Reply at(RunningProgram program) throws IOException;
    }

    private Reply same(String path, Call call) throws IOException {
        Service service = Service.of(path);
        List<CompletableFuture<Reply>> asked = java.util.stream.Stream.of(1, 2)
                .map(number -> cluster.program(new Cluster.Member(service, number)))
                .map(program -> supplyAsync(() -> unchecked(program, call), Thread::startVirtualThread))
                .toList();
        Reply one = asked.getFirst().join();
        Reply other = asked.getLast().join();
        if (one.status() != other.status() || !one.json().equals(other.json())) {
            throw new AssertionError("two answers to one command: " + one + " and " + other);
        }
        return one;
    }

    private static Reply unchecked(RunningProgram program, Call call) {
        try {
            return call.at(program);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
