package org.entraide.launcher;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.UserChange;
import org.entraide.access.Users;
import org.entraide.access.file.UsersFile;
import org.entraide.embedded.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Manages who may sign in.",
        subcommands = UsersCommand.Add.class)
final class UsersCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }

    /** Adds a user with a random password. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a user with a random password, while the program is stopped.")
    static final class Add implements Callable<Integer> {

        private static final Pattern SCOPE =
                Pattern.compile("network:(?<network>.+)|country:(?<of>[^/]+)/(?<country>.+)|mutual:(?<mutual>.+)");

        @Parameters(paramLabel = "NAME", description = "Name to sign in with.")
        private String name = "";

        @Option(names = "--display-name", paramLabel = "TEXT", description = "Name shown on pages.", required = true)
        private String displayName = "";

        @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES} (may be repeated).")
        private Set<Role> roles = Set.of();

        @Option(names = "--scope", required = true, description = "network:WA, country:WA/SN or mutual:SN-THI-0007.")
        private String scope = "";

        @Mixin
        private Place place = new Place();

        @Override
        public Integer call() {
            Say say = Say.toConsole();
            String password = Users.randomPassword();
            Scope where = scope();
            try (DataDirectory _ = DataDirectory.open(place.data)) {
                Users users =
                        UsersFile.open(place.data, "WA", Clock.systemUTC()).users();
                return switch (users.add(name, displayName, roles, where, password)) {
                    case UserChange.Accepted accepted -> {
                        say.line("USER_ADDED", accepted.actor().id(), password);
                        yield 0;
                    }
                    case UserChange.Refused refused ->
                        throw new Complaint("USER_REFUSED", refused.reason().name());
                };
            }
        }

        private Scope scope() {
            Matcher text = SCOPE.matcher(scope);
            if (!text.matches()) {
                throw new Complaint("SCOPE_MALFORMED");
            }
            if (text.group("network") != null) {
                return new Scope.Network(text.group("network"));
            }
            return text.group("mutual") != null
                    ? new Scope.Mutual(text.group("mutual"))
                    : new Scope.Country(text.group("of"), text.group("country"));
        }
    }
}
