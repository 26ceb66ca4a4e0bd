package org.entraide.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long the whole program takes to start on a filled folder, and how much memory it has then. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Starts the filled demo again and again.")
public final class Start implements Callable<Integer> {

    @Mixin
    private Protocol protocol = new Protocol();

    @Option(names = "--rest", description = "Seconds until memory is read again (default: ${DEFAULT-VALUE}).")
    private int rest = 10;

    /** With what it starts. */
    private enum Kind {
        CACHE("with the start-up cache", ""),
        NO_CACHE("without it", "-XX:AOTMode=off");

        private final String words;
        private final String flag;

        Kind(String words, String flag) {
            this.words = words;
            this.flag = flag;
        }

        Map<String, String> environment() {
            return Map.of("ENTRAIDE_JAVA_OPTS", "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders " + flag);
        }
    }

    private record Figures(Spread ready, Spread answered, Spread memory, Spread rested, Spread most) {
        Figures() {
            this(new Spread(), new Spread(), new Spread(), new Spread(), new Spread());
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Start()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return protocol.note("Start", this::measured);
    }

    private String measured() throws Exception {
        Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
        try (Scratch data = Scratch.folder()) {
            Program.demo(data.path(), Program.FILLED, Map.of()).close();
            long bytes = size(data.path());
            for (int round = 0; round < protocol.rounds(); round++) {
                for (Kind kind : Kind.values()) {
                    start(kind, data.path(), figures.computeIfAbsent(kind, _ -> new Figures()));
                }
            }
            return told(figures, bytes);
        }
    }

    private void start(Kind kind, Path data, Figures figures) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (Program program = Program.demo(data, Program.READY, kind.environment());
                HttpClient http = HttpClient.newHttpClient()) {
            figures.ready.add((System.nanoTime() - begun) / 1e9);
            answer(http, program.address());
            figures.answered.add((System.nanoTime() - begun) / 1e9);
            figures.memory.add(megabytes(program, "VmRSS:"));
            LockSupport.parkNanos(Duration.ofSeconds(rest).toNanos());
            figures.rested.add(megabytes(program, "VmRSS:"));
            figures.most.add(megabytes(program, "VmHWM:"));
        }
    }

    private static void answer(HttpClient http, URI address) throws IOException, InterruptedException {
        int status = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
        if (status >= 400) {
            throw new IOException("the first page answered " + status);
        }
    }

    /** What Linux says of the process, in MB of a million bytes. */
    private static double megabytes(Program program, String line) throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(program.pid()), "status"));
        return status.stream()
                        .filter(each -> each.startsWith(line))
                        .mapToLong(each -> Long.parseLong(each.replaceAll("[^0-9]", "")))
                        .map(kibibytes -> kibibytes * 1_024)
                        .sum()
                / 1e6;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private String told(Map<Kind, Figures> all, long bytes) {
        String rows = all.entrySet().stream()
                .map(entry -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                entry.getKey().words,
                                entry.getValue().ready,
                                entry.getValue().answered,
                                entry.getValue().memory,
                                entry.getValue().rested,
                                entry.getValue().most))
                .collect(Collectors.joining("\n"));
        return Report.of(Start.class, bytes / 1_000_000, rest, rows);
    }
}
