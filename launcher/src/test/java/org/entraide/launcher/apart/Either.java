package org.entraide.launcher.apart;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.faults.RunningProgram;
import org.entraide.launcher.faults.Wire;

/**
 * A client behind a reverse proxy: what it sends goes to the two instances of a service by turns. A line that is cut
 * or a 503 tells it nothing about the outcome, so it sends the same again under the same key, to the other one.
 */
final class Either implements Wire {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Cluster cluster;
    private final AtomicInteger turns = new AtomicInteger();

    Either(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Reply post(String user, String path, String key, String body) throws IOException {
        return send(path, program -> program.post(user, path, key, body));
    }

    @Override
    public Reply post(String user, String path, String key, String etag, String body) throws IOException {
        return send(path, program -> program.post(user, path, key, etag, body));
    }

    @Override
    public Reply get(String user, String path) throws IOException {
        return send(path, program -> program.get(user, path));
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

    private Reply send(String path, Call call) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        Service service = Service.of(path);
        for (int turn = turns.getAndIncrement(); ; turn++) {
            try {
                Reply reply = call.at(cluster.program(new Cluster.Member(service, 1 + Math.floorMod(turn, 2))));
                if (reply.status() != 503 || System.nanoTime() > end) {
                    return reply;
                }
            } catch (IOException cut) {
                if (System.nanoTime() > end) {
                    throw cut;
                }
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
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
