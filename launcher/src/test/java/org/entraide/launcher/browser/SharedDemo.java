package org.entraide.launcher.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one filled demo, in a process of its own, and one browser to all test classes that ask for them; both are
 * stopped at the end. Where there is no browser, these classes are skipped and say so.
 */
final class SharedDemo implements ExecutionCondition, ParameterResolver {

    private static final String MISSING = "NOT RUN: tests in a real browser, since no Chromium was found on the PATH."
            + " Install it (Debian, Ubuntu: apt-get install chromium) and run them again.";
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if (!TOLD.getAndSet(true)) {
            System.err.println(MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Demo.class);
    }

    @Override
    public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDemo.class))
                .computeIfAbsent("demo", _ -> begin(Chromium.installed()), Demo.class);
    }

    private static Demo begin(Optional<Path> chromium) {
        try {
            return Demo.begin(new Chromium(chromium.orElseThrow()));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
