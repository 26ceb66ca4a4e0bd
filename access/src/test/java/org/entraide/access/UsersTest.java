package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entraide.access.UserChange.Accepted;
import org.entraide.access.UserChange.Reason;
import org.entraide.access.UserChange.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersTest {
    private static final String PASSWORD = "le mil est mûr";
    private static final Scope THIES = new Scope.Mutual("SN-THI-0007");
    private static final Set<Role> CLERK = Set.of(Role.CLERK);

    private final List<List<Account>> kept = new ArrayList<>();
    private final Users users = new Users(List.of(), kept::add, new MovingClock(), new Passwords(10));

    @BeforeEach
    void awaWorksHere() {
        assertThat(users.add("awa", "Awa", CLERK, THIES, PASSWORD)).isInstanceOf(Accepted.class);
    }

    @Test
    void nameAndPasswordMakeAnActor() {
        Actor awa = new Actor("awa", "Awa", CLERK, THIES);
        assertThat(users.signIn("awa", PASSWORD)).isEqualTo(new SignIn.Recognised(awa));
        assertThat(users.signIn(" Awa ", PASSWORD)).isEqualTo(new SignIn.Recognised(awa));
    }

    @Test
    void anythingElseDoesNot() {
        assertThat(users.signIn("awa", "le mil est vert")).isEqualTo(new SignIn.Unrecognised());
        assertThat(users.signIn("awa", "")).isEqualTo(new SignIn.Unrecognised());
        assertThat(users.signIn("moussa", PASSWORD)).isEqualTo(new SignIn.Unrecognised());
        assertThat(users.signIn("", "")).isEqualTo(new SignIn.Unrecognised());
    }

    @Test
    void anAccentTypedAsTwoCharactersIsTheSameAccent() {
        assertThat(users.signIn("awa", "le mil est mu\u0302r")).isInstanceOf(SignIn.Recognised.class);
    }

    @Test
    void whatIsKeptHoldsNoPassword() {
        Account account = kept.getLast().getFirst();
        assertThat(account.passwordHash()).startsWith("pbkdf2-sha512$").doesNotContain("mil");
        assertThat(account.toString()).isEqualTo("Account[awa]");
    }

    @Test
    void theSamePasswordHashesDifferentlyForTwoPeople() {
        users.add("binta", "Binta", CLERK, THIES, PASSWORD);
        assertThat(kept.getLast()).extracting(Account::passwordHash).doesNotHaveDuplicates();
    }

    @Test
    void aChangedPasswordReplacesTheOldOneAtOnce() {
        users.signIn("awa", PASSWORD);
        assertThat(users.changePassword("awa", "la pluie tarde")).isInstanceOf(Accepted.class);
        assertThat(users.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
        assertThat(users.signIn("awa", "la pluie tarde")).isInstanceOf(SignIn.Recognised.class);
        assertThat(users.changePassword("moussa", "la pluie tarde")).isEqualTo(new Refused(Reason.NAME_UNKNOWN));
        assertThat(users.changePassword("awa", "court")).isEqualTo(new Refused(Reason.PASSWORD_TOO_SHORT));
    }

    @Test
    void namesAndPasswordsThatWillNotDoAreRefusedWithTheirReason() {
        assertRefused("Awa", PASSWORD, Reason.NAME_TAKEN);
        assertRefused("a b", PASSWORD, Reason.NAME_MALFORMED);
        assertRefused("?7", PASSWORD, Reason.NAME_MALFORMED);
        assertRefused("demo-awa", PASSWORD, Reason.NAME_RESERVED_FOR_DEMO);
        assertRefused("moussa", "onze lettre", Reason.PASSWORD_TOO_SHORT);
        assertRefused("moussa", "x".repeat(257), Reason.PASSWORD_TOO_LONG);
        assertRefused("moussa", "aaaaaaaaaaaa", Reason.PASSWORD_EASY_TO_GUESS);
        assertRefused("moussa", "Moussa-Moussa", Reason.PASSWORD_EASY_TO_GUESS);
        assertRefused("moussa", Users.DEMO_PASSWORD, Reason.PASSWORD_EASY_TO_GUESS);
        assertThat(users.add("moussa", "Moussa", Set.of(), THIES, PASSWORD))
                .isEqualTo(new Refused(Reason.ROLE_MISSING));
        assertThat(users.everybody()).extracting(Actor::id).containsExactly("awa");
        assertThat(kept).hasSize(1);
    }

    @Test
    void aChangeThatCannotBeKeptDidNotHappen() {
        Users full = new Users(
                List.of(),
                _ -> {
                    throw new IllegalStateException("disk full");
                },
                new MovingClock(),
                new Passwords(10));
        assertThatThrownBy(() -> full.add("awa", "Awa", CLERK, THIES, PASSWORD)).hasMessage("disk full");
        assertThat(full.everybody()).isEmpty();
        assertThat(full.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
    }

    private void assertRefused(String name, String password, Reason reason) {
        assertThat(users.add(name, "?", CLERK, THIES, password)).isEqualTo(new Refused(reason));
    }
}
