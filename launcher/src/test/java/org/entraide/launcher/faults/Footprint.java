package org.entraide.launcher.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running program holds.
 *
 * @param heap bytes of objects that are still in use, right after its collector has run
 * @param threads of the system
 * @param files and sockets that it has open
 * @param folder bytes of all files in its data directory
 */
record Footprint(long heap, long threads, long files, long folder) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +(?<bytes>[0-9]+)");
    private static final long MEGA = 1_000_000;

    /** Whether this system tells what a process has open. */
    static boolean canBeTaken() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    static Footprint of(long pid, Path data) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        return new Footprint(heap(pid), count(process.resolve("task")), count(process.resolve("fd")), bytes(data));
    }

    private static long heap(long pid) throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IllegalStateException("no histogram of the heap: " + said);
        }
        return Long.parseLong(total.group("bytes"));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    /** Files come and go meanwhile. */
    private static long bytes(Path folder) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException trouble) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }

    @Override
    public String toString() {
        return "heap %d MB, %d threads, %d files open, folder %d MB"
                .formatted(heap / MEGA, threads, files, folder / MEGA);
    }
}
