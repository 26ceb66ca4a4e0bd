package org.entraide.hub.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.entraide.access.web.Language;
import org.entraide.events.Stream;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.feed.Grade;
import org.entraide.hub.feed.Office;
import org.entraide.hub.feed.RememberedBatches;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.Samples;
import org.entraide.hub.overview.Tape;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One who does not keep up is told and sent away; nobody else notices. */
@Timeout(60)
class FollowerTest {

    private static final Wanted ALL = new Wanted(Grade.EVENTS, new Place.Network("WA"), Set.of());
    private static final Messages MESSAGES = new Messages(
            Grade.EVENTS,
            Sentences.in(new Wording(new Texts("pages.messages", "concertation.messages"), Language.FRENCH)),
            new Cursors(new RememberedBatches().seal()));

    private final Office office = new Office();
    private final Tape premiums = new Tape(Desk.NODE, Stream.PREMIUMS);
    private final Tail tail = new Tail(office.batches);
    private final Listeners listeners = new Listeners(1, 9, tail::stir);
    private final Listeners.Place place = listeners.enter("awa", "");
    private final AtomicLong nanos = new AtomicLong();
    private final Patience patience =
            new Patience(Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofHours(1), nanos::get);

    @BeforeEach
    void register() {
        office.play(new Tape(Desk.NODE, Stream.MUTUALS)
                .publish(Samples.THIES, Samples.registered(Samples.THIES, "SN", "And Faju")));
        tail.look();
    }

    private void pay(int times) {
        for (int i = 0; i < times; i++) {
            premiums.publish(Samples.THIES, Samples.paid(Samples.THIES, "2026-05-10", 7000));
            office.play(premiums);
        }
        tail.look();
    }

    private void follow(OutputStream out) throws IOException, InterruptedException {
        follow(patience, out);
    }

    private void follow(Patience patience, OutputStream out) throws IOException, InterruptedException {
        new Follower(tail, ALL, MESSAGES, patience, out).follow(new Cursor(1, 0), place, () -> true);
    }

    @Test
    void whoTakesTooLongIsToldAndSentAwayWithTheirPlace() throws Exception {
        pay(3);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        follow(new OutputStream() {
            @Override
            public void write(int one) {
                taken.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                taken.write(bytes, from, length);
                if (new String(bytes, from, length, StandardCharsets.UTF_8).contains("/premiums/1")) {
                    nanos.addAndGet(Duration.ofSeconds(11).toNanos());
                }
            }
        });
        String text = taken.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("/premiums/1", "event: slow").doesNotContain("/premiums/2");
        assertThat(text).contains("id: " + MESSAGES.cursors().write(new Cursor(2, 1)));
    }

    @Test
    void whoDoesNotReadHoldsUpNobodyElse() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Thread slow = following(_ -> {
            stuck.countDown();
            try {
                released.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        stuck.await();
        CountDownLatch heard = new CountDownLatch(20);
        Thread quick = following(text -> {
            if (text.contains("/premiums/")) {
                heard.countDown();
            }
        });
        pay(20);
        heard.await();
        assertThat(slow.isAlive()).as("still in its first write").isTrue();
        tail.end();
        released.countDown();
        slow.join();
        quick.join();
    }

    private Thread following(Consumer<String> written) {
        return following(patience, written);
    }

    private Thread following(Patience patience, Consumer<String> written) {
        return Thread.ofVirtual().start(() -> {
            try {
                follow(patience, new OutputStream() {
                    @Override
                    public void write(int one) {
                        throw new AssertionError("never one by one");
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        written.accept(new String(bytes, from, length, StandardCharsets.UTF_8));
                    }
                });
            } catch (IOException | UncheckedIOException | InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Long before a silent feed would say anything: a connection that was left is noticed when its place is wanted. */
    @Test
    void whoeverIsRefusedFindsOutWhetherTheOthersAreStillThere() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Patience inTime = new Patience(patience.heartbeat(), patience.slow(), patience.life(), System::nanoTime);
        Thread left = following(inTime, _ -> {
            if (begun.getCount() == 0) {
                throw new UncheckedIOException(new IOException("nobody takes it"));
            }
            begun.countDown();
        });
        begun.await();
        assertThatThrownBy(() -> listeners.enter("awa", "")).isInstanceOf(FeedRefused.class);
        assertThat(left.join(Duration.ofSeconds(30))).as("noticed").isTrue();
        listeners.leave(place);
        assertThat(listeners.enter("awa", "").isAsked()).isFalse();
    }

    @Test
    void whoIsNotWelcomeAnyMoreIsSentAway() throws Exception {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        new Follower(tail, ALL, MESSAGES, patience, taken).follow(new Cursor(1, 0), place, () -> false);
        assertThat(taken.toString(StandardCharsets.UTF_8)).doesNotContain("data:");
    }
}
