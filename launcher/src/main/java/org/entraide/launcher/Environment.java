package org.entraide.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is not said on the command line can be said by the environment: {@code --node} is {@code ENTRAIDE_NODE}. */
final class Environment implements IDefaultValueProvider {

    private static final Set<String> OPTIONS = Set.of(
            "--data",
            "--node",
            "--mongodb-uri",
            "--kafka-bootstrap",
            "--kafka-config",
            "--inventory",
            "--partitions",
            "--replicas",
            "--wait",
            "--zone",
            "--network",
            "--address",
            "--port",
            "--behind-proxy");

    private static final List<String> SERVERS =
            List.of("ENTRAIDE_MONGODB_URI", "ENTRAIDE_MONGODB_URI_FILE", "ENTRAIDE_KAFKA_BOOTSTRAP");

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && knows(option)
                ? value(name(option)).orElse(null)
                : null;
    }

    static boolean knows(OptionSpec option) {
        return OPTIONS.contains(option.longestName());
    }

    /** What the option is called in the environment. */
    static String name(OptionSpec option) {
        return "ENTRAIDE_" + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * The fictional network must not come into a store by what surrounds the command; only by what it says itself.
     *
     * @throws Complaint when the environment names a MongoDB or a Kafka
     */
    static void requireNoServers() {
        for (String name : SERVERS) {
            if (value(name).isPresent()) {
                throw new Complaint("DEMO_ELSEWHERE", name);
            }
        }
    }

    /** Set to nothing is not set. */
    static Optional<String> value(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
