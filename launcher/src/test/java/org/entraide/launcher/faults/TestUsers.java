package org.entraide.launcher.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoUsers;
import org.entraide.embedded.DataDirectory;
import org.entraide.embedded.EmbeddedStore;

/** Who works with the program in tests. */
public final class TestUsers {

    private TestUsers() {}

    /** Writes them before the first start: their passwords by their names. */
    public static Map<String, String> in(Path data) {
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedStore store = EmbeddedStore.open(directory.store());
                MongoClient client = MongoClients.create(store.uri())) {
            return in(MongoUsers.open(client, "WA", InstantSource.system()).users());
        }
    }

    /** The same in the users of a store that others use, too. */
    public static Map<String, String> in(Users users) {
        Map<String, String> passwords = new HashMap<>();
        add(users, "coordinator", Set.of(Role.REGIONAL_COORDINATOR), new Scope.Network("WA"), passwords);
        add(users, "clerk", Set.of(Role.CLERK, Role.CASHIER), new Scope.Mutual("SN-THI-0007"), passwords);
        add(users, "neighbour", Set.of(Role.CLERK, Role.CASHIER), new Scope.Mutual("SN-KAO-0012"), passwords);
        add(users, "benchmark", Set.of(Role.CLERK), new Scope.Mutual("SN-LGA-0004"), passwords);
        return passwords;
    }

    private static void add(Users users, String name, Set<Role> roles, Scope scope, Map<String, String> passwords) {
        String password = Users.randomPassword();
        users.add(name, name, roles, scope, password);
        passwords.put(name, password);
    }
}
