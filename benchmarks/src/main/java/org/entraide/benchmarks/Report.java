package org.entraide.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The text of a result: a file beside the benchmark's class, with places for its figures. */
public final class Report {

    private Report() {}

    /** Fills the figures into the file that is named like the class, such as {@code Commands.md}. */
    public static String of(Class<?> benchmark, Object... figures) {
        String name = benchmark.getSimpleName() + ".md";
        try (InputStream text = Objects.requireNonNull(benchmark.getResourceAsStream(name), name)) {
            return String.format(Locale.ROOT, new String(text.readAllBytes(), StandardCharsets.UTF_8), figures);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
