package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final String PASSWORD = "le mil est mûr";

    private final MovingClock clock = new MovingClock();
    private final Users users = new Users(new MemoryAccounts(), clock, new Passwords(10));

    @BeforeEach
    void awaAndBintaWorkHere() {
        Scope scope = new Scope.Mutual("SN-THI-0007");
        users.add("awa", "Awa", Set.of(Role.CLERK), scope, PASSWORD);
        users.add("binta", "Binta", Set.of(Role.CLERK), scope, PASSWORD);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        fail("awa", Attempts.FREE);
        assertThat(users.signIn("awa", PASSWORD)).isEqualTo(new SignIn.Throttled(Duration.ofSeconds(30)));
        clock.pass(Duration.ofSeconds(29));
        assertThat(users.signIn("awa", PASSWORD)).isEqualTo(new SignIn.Throttled(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(1));
        assertThat(users.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
    }

    @Test
    void aPasswordRememberedFromBeforeIsNoWayAroundIt() {
        assertThat(users.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
        fail("awa", Attempts.FREE);
        assertThat(users.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Throttled.class);
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        fail("awa", Attempts.FREE);
        for (int seconds : List.of(30, 60, 120, 240, 480, 900, 900)) {
            assertThat(users.signIn("awa", "faux")).isEqualTo(new SignIn.Throttled(Duration.ofSeconds(seconds)));
            clock.pass(Duration.ofSeconds(seconds));
            fail("awa", 1);
        }
    }

    @Test
    void oneNamesFailuresDoNotStopAnother() {
        fail("awa", Attempts.FREE);
        assertThat(users.signIn("binta", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
    }

    @Test
    void aSuccessOrAnHourWithoutFailureStartsTheCountAnew() {
        fail("awa", Attempts.FREE - 1);
        assertThat(users.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
        fail("awa", Attempts.FREE - 1);
        clock.pass(Duration.ofMinutes(61));
        fail("awa", Attempts.FREE - 1);
        assertThat(users.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
    }

    @Test
    void namesOfNobodyAreThrottledTooSoThatTheyTellNothing() {
        fail("moussa", Attempts.FREE);
        assertThat(users.signIn("moussa", "faux")).isEqualTo(new SignIn.Throttled(Duration.ofSeconds(30)));
    }

    @Test
    void guessesInParallelGetNoMoreChances() throws Exception {
        Callable<SignIn> guess = () -> users.signIn("awa", "faux");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long looked = 0;
            for (Future<SignIn> answer :
                    executor.invokeAll(Stream.generate(() -> guess).limit(200).toList())) {
                looked += answer.get() instanceof SignIn.Unrecognised ? 1 : 0;
            }
            assertThat(looked).isEqualTo(Attempts.FREE);
        }
    }

    @Test
    void anyNumberOfInventedNamesNeedsABoundedMemory() {
        Attempts attempts = new Attempts();
        for (int i = 0; i < 20_000; i++) {
            attempts.failed(Attempts.stranger("nobody" + i), clock.instant());
        }
        assertThat(attempts.counters()).isLessThanOrEqualTo(1024);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(users.signIn(name, "faux")).isEqualTo(new SignIn.Unrecognised());
        }
    }
}
