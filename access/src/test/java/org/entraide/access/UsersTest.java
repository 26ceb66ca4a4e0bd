package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    private final MovingClock clock = new MovingClock();
    private final Accounts kept = new MemoryAccounts();
    private final Users users = new Users(kept, clock, new Passwords(10));
    private final Users elsewhere = new Users(kept, clock, new Passwords(10));

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
        Account account = kept.all().getFirst();
        assertThat(account.passwordHash()).startsWith("pbkdf2-sha512$").doesNotContain("mil");
        assertThat(account.toString()).isEqualTo("Account[awa]");
    }

    @Test
    void theSamePasswordHashesDifferentlyForTwoPeople() {
        users.add("binta", "Binta", CLERK, THIES, PASSWORD);
        assertThat(kept.all()).extracting(Account::passwordHash).doesNotHaveDuplicates();
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
    }

    @Test
    void aChangeThatCannotBeKeptDidNotHappen() {
        Users full = new Users(new FullAccounts(), clock, new Passwords(10));
        assertThatThrownBy(() -> full.add("awa", "Awa", CLERK, THIES, PASSWORD)).hasMessage("disk full");
        assertThat(full.everybody()).isEmpty();
        assertThat(full.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
    }

    @Test
    void whoIsAddedElsewhereCountsAtOnce() {
        assertThat(elsewhere.signIn("binta", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
        assertThat(elsewhere.actor("binta", elsewhere.seal("binta"))).isEmpty();
        users.add("binta", "Binta", CLERK, THIES, PASSWORD);
        assertThat(elsewhere.signIn("binta", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
        assertThat(elsewhere.actor("binta", elsewhere.seal("binta")))
                .map(Actor::displayName)
                .contains("Binta");
    }

    @Test
    void aPasswordChangedElsewhereCountsAtOnceAndTheOldOneIsRememberedForTwoSecondsAtMost() {
        assertThat(elsewhere.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
        users.changePassword("awa", "la pluie tarde");

        clock.pass(RecentAccounts.FRESH.minusMillis(1));
        assertThat(elsewhere.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
        clock.pass(Duration.ofMillis(1));
        assertThat(elsewhere.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
        assertThat(elsewhere.signIn("awa", "la pluie tarde")).isInstanceOf(SignIn.Recognised.class);
    }

    @Test
    void aNewPasswordOfElsewhereIsTakenWhileTheOldOneIsStillRemembered() {
        elsewhere.signIn("awa", PASSWORD);
        users.changePassword("awa", "la pluie tarde");
        assertThat(elsewhere.signIn("awa", "la pluie tarde")).isInstanceOf(SignIn.Recognised.class);
        assertThat(elsewhere.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
    }

    @Test
    void anotherPasswordEndsWhatTheOldOneBegan() {
        String seal = elsewhere.seal("awa");
        assertThat(elsewhere.actor("awa", seal)).isPresent();
        assertThat(elsewhere.actor("awa", "")).isEmpty();
        users.changePassword("awa", "la pluie tarde");
        clock.pass(RecentAccounts.FRESH);
        assertThat(elsewhere.actor("awa", seal)).isEmpty();
        assertThat(elsewhere.actor("awa", elsewhere.seal("awa"))).isPresent();
        assertThat(seal).hasSize(32).isNotEqualTo(elsewhere.seal("awa"));
    }

    @Test
    void aClockPutBackMakesNothingLast() {
        elsewhere.signIn("awa", PASSWORD);
        users.changePassword("awa", "la pluie tarde");
        clock.pass(Duration.ofDays(-1));
        assertThat(elsewhere.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
    }

    /** Takes nothing. */
    private static final class FullAccounts implements Accounts {
        @Override
        public Optional<Account> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean add(Account account) {
            throw new IllegalStateException("disk full");
        }

        @Override
        public boolean changePassword(String id, String passwordHash) {
            throw new IllegalStateException("disk full");
        }

        @Override
        public List<Account> all() {
            return List.of();
        }
    }

    private void assertRefused(String name, String password, Reason reason) {
        assertThat(users.add(name, "?", CLERK, THIES, password)).isEqualTo(new Refused(reason));
    }
}
