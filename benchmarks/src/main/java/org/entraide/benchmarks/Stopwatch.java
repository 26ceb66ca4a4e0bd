package org.entraide.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the time of the clock, of the processors and the bytes that are allocated. Processors are counted in this
 * whole process, its compiler and collector included, and in server processes beside it with their children.
 */
public final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final List<ProcessHandle> servers;
    private final Taken before;

    private Stopwatch(List<ProcessHandle> servers) {
        this.servers = List.copyOf(servers);
        before = now();
    }

    /**
     * What was taken.
     *
     * @param wall nanoseconds
     * @param cpu nanoseconds of this process
     * @param serverCpu nanoseconds of the servers
     * @param allocated bytes of this process
     */
    public record Taken(long wall, long cpu, long serverCpu, long allocated) {

        public double seconds() {
            return wall / 1e9;
        }

        /** Of this process and the servers; at least a hundredth, since systems that count in those tell 0 of less. */
        public double cpuSeconds() {
            return Math.max(0.01, (cpu + serverCpu) / 1e9);
        }
    }

    public static Stopwatch start(List<ProcessHandle> servers) {
        return new Stopwatch(servers);
    }

    public Taken stop() {
        Taken after = now();
        return new Taken(
                after.wall - before.wall,
                after.cpu - before.cpu,
                after.serverCpu - before.serverCpu,
                after.allocated - before.allocated);
    }

    private Taken now() {
        long serverCpu = servers.stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return new Taken(
                System.nanoTime(), SYSTEM.getProcessCpuTime(), serverCpu, THREADS.getTotalThreadAllocatedBytes());
    }
}
