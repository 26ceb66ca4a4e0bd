package org.entraide.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.UserChange;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoUsers;
import org.entraide.embedded.DataDirectory;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.ledger.LedgerAway;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
        subcommands = {UsersCommand.Add.class, UsersCommand.Password.class})
final class UsersCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }

    /** Adds a user. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a user, with a random password if none is given: with --mongodb-uri at any time,"
                    + " otherwise while the program is stopped.")
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

        @ArgGroup
        private @Nullable PasswordFile given;

        @Mixin
        private Place place = new Place();

        @Override
        public Integer call() {
            String password = given == null ? Users.randomPassword() : given.read();
            Scope where = scope();
            return change(place, "USER_ADDED", password, users -> users.add(name, displayName, roles, where, password));
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

    /** Gives a user another random password. */
    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = "Gives a user another random password: with --mongodb-uri at any time, otherwise while the"
                    + " program is stopped.")
    static final class Password implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "Name to sign in with.")
        private String name = "";

        @Mixin
        private Place place = new Place();

        @Override
        public Integer call() {
            String password = Users.randomPassword();
            return change(place, "USER_PASSWORD", password, users -> users.changePassword(name, password));
        }
    }

    private static int change(Place place, String done, String password, Function<Users, UserChange> change) {
        try {
            return inStore(place, store -> {
                Say say = Say.toConsole();
                MongoUsers.Opened users = MongoUsers.open(store, "WA", InstantSource.system());
                users.firstPassword()
                        .ifPresent(first -> say.line("FIRST_ADMINISTRATOR", MongoUsers.ADMINISTRATOR, first));
                switch (change.apply(users.users())) {
                    case UserChange.Accepted(var actor) -> say.line(done, actor.id(), password);
                    case UserChange.Refused(var reason) -> throw new Complaint("USER_REFUSED", reason.name());
                }
                return ExitCode.OK;
            });
        } catch (LedgerAway away) {
            throw new Complaint("USERS_AWAY");
        }
    }

    /** The store alone is enough for users: nothing else is started for them. */
    private static int inStore(Place place, Function<MongoClient, Integer> work) {
        Optional<ConnectionString> given = place.mongodb();
        if (given.isPresent()) {
            try (MongoClient client = Foundation.client(given.get())) {
                return work.apply(client);
            }
        }
        try (DataDirectory directory = DataDirectory.open(place.data);
                EmbeddedStore store = EmbeddedStore.open(directory.store());
                MongoClient client = Foundation.client(new ConnectionString(store.uri()))) {
            return work.apply(client);
        }
    }
}
