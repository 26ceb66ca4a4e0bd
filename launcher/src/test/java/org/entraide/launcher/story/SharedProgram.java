package org.entraide.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.entraide.launcher.faults.RunningProgram;
import org.entraide.launcher.faults.TestUsers;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one running program to all test classes that ask for it, each with a mutual of its own; stopped at the end. */
final class SharedProgram implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RunningProgram.class);
    }

    @Override
    public RunningProgram resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedProgram.class))
                .computeIfAbsent("program", _ -> new Started(), Started.class)
                .program;
    }

    private static final class Started implements AutoCloseable {

        private final Path data;
        private final RunningProgram program;

        Started() {
            try {
                data = Files.createTempDirectory("entraide-story");
                program = RunningProgram.start(data, TestUsers.in(data));
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }

        @Override
        public void close() throws IOException {
            program.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
