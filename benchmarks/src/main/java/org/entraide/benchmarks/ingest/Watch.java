package org.entraide.benchmarks.ingest;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.entraide.benchmarks.Stopwatch;
import org.entraide.benchmarks.Stopwatch.Taken;
import org.jspecify.annotations.Nullable;

/** Runs from the first event that comes until all is stored: joining a group and the like are not counted. */
final class Watch {

    private final List<ProcessHandle> servers;
    private final ProcessHandle broker;
    private final AtomicReference<@Nullable Begun> begun = new AtomicReference<>();

    private record Begun(Stopwatch own, Stopwatch broker) {}

    /** @param servers that work for this side alone */
    Watch(List<ProcessHandle> servers, ProcessHandle broker) {
        this.servers = List.copyOf(servers);
        this.broker = broker;
    }

    /** The first call counts. */
    void begin() {
        if (begun.get() == null) {
            begun.compareAndSet(null, new Begun(Stopwatch.start(servers), Stopwatch.start(List.of(broker))));
        }
    }

    /** What it took, and what the broker took for it. */
    record Taking(Taken own, double brokerCpuSeconds) {}

    Taking end() {
        Begun since = begun.get();
        if (since == null) {
            throw new IllegalStateException("nothing came");
        }
        return new Taking(since.own.stop(), since.broker.stop().serverCpu() / 1e9);
    }
}
