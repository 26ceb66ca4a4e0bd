package org.entraide.simulation;

import java.time.Duration;
import java.util.function.Consumer;
import org.entraide.events.Event;
import org.entraide.ledger.Book;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Log;
import org.entraide.ledger.OneThread;
import org.entraide.ledger.Relay;
import org.entraide.ledger.Stores;

/** A process that keeps ledgers: its clerks and its relay. */
record Keeper<C>(Instance instance, Stores stores, Ledgers<C, Event> ledgers, Relay relay) implements Staff {

    static <C> Keeper<C> start(
            Instance instance, Archive archive, Book<C, Event> book, Log log, Consumer<Duration> rest) {
        Stores stores = archive.stores(instance);
        return new Keeper<>(
                instance,
                stores,
                OneThread.ledgers(book, stores, instance.clock(), instance.alerts, rest),
                new Relay("simulated", stores.blocks(), archive.pointers(instance), log));
    }
}
