package org.entraide.access.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.UserChange;
import org.entraide.access.UserChange.Reason;
import org.entraide.access.Users;

/** The users of an installation in the database {@value #DATABASE} of its store, shared by all of its processes. */
public final class MongoUsers {
    /** The name of the first administrator. */
    public static final String ADMINISTRATOR = "admin";

    static final String DATABASE = "access";

    private MongoUsers() {}

    /**
     * The users, and what only the process knows that opened an empty store first.
     *
     * @param firstPassword the password of {@link #ADMINISTRATOR}, to be shown once; it is kept nowhere
     */
    public record Opened(Users users, Optional<String> firstPassword) {}

    /** The users of a store. Without any, one administrator is made, by one process when several open it at a time. */
    public static Opened open(MongoClient client, String network, InstantSource clock) {
        return open(client.getDatabase(DATABASE), network, clock);
    }

    static Opened open(MongoDatabase database, String network, InstantSource clock) {
        MongoAccounts accounts = new MongoAccounts(database);
        Users users = new Users(accounts, clock);
        return new Opened(users, accounts.isEmpty() ? first(users, network) : Optional.empty());
    }

    private static Optional<String> first(Users users, String network) {
        String password = Users.randomPassword();
        Scope scope = new Scope.Network(network);
        Set<Role> roles = Set.of(Role.ADMINISTRATOR);
        return switch (users.add(ADMINISTRATOR, "Administration", roles, scope, password)) {
            case UserChange.Accepted _ -> Optional.of(password);
            // Another process was faster, and shows its own password.
            case UserChange.Refused(var reason) when reason == Reason.NAME_TAKEN -> Optional.empty();
            case UserChange.Refused(var reason) ->
                throw new IllegalStateException("no first administrator could be made: " + reason);
        };
    }
}
