package org.entraide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Runs on one thread what has threads of its own in a program, so that a simulation decides who moves. */
public final class OneThread {

    private OneThread() {}

    /**
     * Ledgers whose clerks work on the thread of whoever asks.
     *
     * @param rest what happens while one of them rests
     */
    public static <C, E> Ledgers<C, E> ledgers(
            Book<C, E> book, Stores stores, Clock clock, Alerts alerts, Consumer<Duration> rest) {
        House<C, E> house = new House<>(book, stores, clock, Limits.STANDARD, alerts, new Figures());
        return new Ledgers<>(house, Clerk::workOff, rest);
    }

    /** Publishes what a ledger's pointer has not reached. */
    public static void drain(Relay relay, String ledger) {
        relay.drain(ledger);
    }
}
