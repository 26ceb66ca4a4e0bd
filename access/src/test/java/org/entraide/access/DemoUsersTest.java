package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoUsersTest {
    private final Users demo = Users.demo("WA", List.of("SN-THI-0007", "ML-SIK-0001"), new MovingClock());

    @Test
    void everyMutualHasItsCounterAndTheNetworkItsCoordinatorAndItsAuditor() {
        assertThat(demo.everybody())
                .extracting(Actor::id, Actor::scope)
                .containsExactly(
                        tuple("demo-audit-wa", new Scope.Network("WA")),
                        tuple("demo-federation-sn", new Scope.Country("WA", "SN")),
                        tuple("demo-gerant-sn-thi-0007", new Scope.Mutual("SN-THI-0007")),
                        tuple("demo-guichet-ml-sik-0001", new Scope.Mutual("ML-SIK-0001")),
                        tuple("demo-guichet-sn-thi-0007", new Scope.Mutual("SN-THI-0007")),
                        tuple("demo-region-wa", new Scope.Network("WA")));
    }

    @Test
    void theySignInWithTheShownPasswordAndAreMarked() {
        SignIn clerk = demo.signIn("demo-guichet-ml-sik-0001", Users.DEMO_PASSWORD);
        assertThat(clerk).isInstanceOf(SignIn.Recognised.class);
        assertThat(demo.everybody()).allMatch(actor -> actor.displayName().startsWith("Démo : "));
    }

    @Test
    void outsideTheDemoTheyAreNobody() {
        Users real = new Users(new MemoryAccounts(), new MovingClock(), new Passwords(10));
        assertThat(real.signIn("demo-region-wa", Users.DEMO_PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
    }
}
