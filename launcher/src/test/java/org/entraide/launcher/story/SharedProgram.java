package org.entraide.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entraide.launcher.faults.RunningProgram;
import org.entraide.launcher.faults.TestUsers;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Hands one running program to all test classes that ask for it, each with a mutual of its own; stopped at the end. */
class SharedProgram implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RunningProgram.class);
    }

    @Override
    public RunningProgram resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(getClass()))
                .computeIfAbsent("program", _ -> started(), Started.class)
                .program;
    }

    Started started() {
        try {
            Path data = Files.createTempDirectory("entraide-story");
            RunningProgram program = RunningProgram.start(data, TestUsers.in(data));
            return new Started(program, () -> FileSystemUtils.deleteRecursively(data.toFile()));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** @param traces what it leaves, taken away after it has stopped */
    record Started(RunningProgram program, Runnable traces) implements AutoCloseable {
        @Override
        public void close() {
            program.close();
            traces.run();
        }
    }
}
