package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {
    private static final Actor AWA = new Actor("awa", "Awa", Set.of(Role.CLERK), new Scope.Mutual("SN-THI-0007"));
    private static final Account ACCOUNT = new Account(AWA, "hash");

    private final MovingClock clock = new MovingClock();
    private final RememberedPasswords remembered = new RememberedPasswords();

    @Test
    void knowsThePasswordThatWasRightAndNoOther() {
        assertThat(remembered.knows(ACCOUNT, "secret", clock.instant())).isFalse();
        remembered.remember(ACCOUNT, "secret", clock.instant());
        assertThat(remembered.knows(ACCOUNT, "secret", clock.instant())).isTrue();
        assertThat(remembered.knows(ACCOUNT, "secrets", clock.instant())).isFalse();
    }

    @Test
    void forgetsAfterTenMinutes() {
        remembered.remember(ACCOUNT, "secret", clock.instant());
        clock.pass(Duration.ofMinutes(10));
        assertThat(remembered.knows(ACCOUNT, "secret", clock.instant())).isFalse();
    }

    @Test
    void forgetsWhenTheAccountHasAnotherHash() {
        remembered.remember(ACCOUNT, "secret", clock.instant());
        assertThat(remembered.knows(new Account(AWA, "another"), "secret", clock.instant()))
                .isFalse();
    }
}
