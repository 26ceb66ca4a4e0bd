package org.entraide.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.entraide.access.Actor;
import org.entraide.access.MovingClock;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.SignIn;
import org.entraide.access.UserChange;
import org.entraide.access.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersFileTest {
    private static final String PASSWORD = "le mil est mûr";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private UsersFile.Opened open() {
        return UsersFile.open(folder.resolve("data"), "WA", new MovingClock());
    }

    private Path file() {
        return folder.resolve("data").resolve("users.json");
    }

    @Test
    void theFirstStartMakesOneAdministratorWhosePasswordIsShownOnce() throws IOException {
        UsersFile.Opened first = open();
        String password = first.firstPassword().orElseThrow();
        Actor admin = new Actor("admin", "Administration", Set.of(Role.ADMINISTRATOR), new Scope.Network("WA"));

        assertThat(first.users().everybody()).containsExactly(admin);
        assertThat(first.users().signIn("admin", password)).isEqualTo(new SignIn.Recognised(admin));
        assertThat(Files.readString(file())).doesNotContain(password).contains("pbkdf2-sha512$210000$");

        UsersFile.Opened second = open();
        assertThat(second.firstPassword()).isEmpty();
        assertThat(second.users().signIn("admin", password)).isEqualTo(new SignIn.Recognised(admin));
    }

    @Test
    void everyKindOfUserSurvivesARestart() {
        Users users = open().users();
        add(users, "awa", new Scope.Mutual("SN-THI-0007"), Role.CLERK, Role.CASHIER);
        add(users, "fatou", new Scope.Country("WA", "SN"), Role.FEDERATION_OFFICER);
        add(users, "kofi", new Scope.Network("WA"), Role.REGIONAL_COORDINATOR);
        users.changePassword("awa", "la pluie tarde");

        Users again = open().users();
        assertThat(again.everybody()).hasSize(4).isEqualTo(users.everybody());
        assertThat(again.signIn("awa", "la pluie tarde")).isInstanceOf(SignIn.Recognised.class);
        assertThat(again.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        Users users = open().users();
        assertThat(permissions()).isEqualTo("rw-------");
        add(users, "awa", new Scope.Mutual("SN-THI-0007"), Role.CLERK);
        assertThat(permissions()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        open();
        assertThat(permissions()).isEqualTo("rw-------");
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndLeftAlone() throws IOException {
        open();
        String whole = Files.readString(file());
        for (String broken : new String[] {
            "",
            "{\"version\":1,\"users\":[]}",
            whole.substring(0, whole.length() / 2),
            whole.replace("ADMINISTRATOR", "KING"),
            whole.replace("\"network\"", "\"kingdom\""),
            whole.replace("\"passwordHash\"", "\"password\"")
        }) {
            Files.writeString(file(), broken);
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("users.json")
                    .hasMessageNotContaining("pbkdf2");
            assertThat(Files.readString(file())).isEqualTo(broken);
        }
    }

    @Test
    void aDraftLeftByAKilledProgramIsNoHindrance() throws IOException {
        Users users = open().users();
        Files.writeString(folder.resolve("data").resolve("users.json.new"), "{");
        add(users, "awa", new Scope.Mutual("SN-THI-0007"), Role.CLERK);
        assertThat(open().users().everybody()).extracting(Actor::id).containsExactly("admin", "awa");
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    private static void add(Users users, String name, Scope scope, Role... roles) {
        assertThat(users.add(name, name, Set.of(roles), scope, PASSWORD)).isInstanceOf(UserChange.Accepted.class);
    }
}
