package org.entraide.ledger;

import java.time.Clock;

/** What all clerks of one service share. */
record House<C, E>(Book<C, E> book, Stores stores, Clock clock, Limits limits, ClockGuard guard, Figures figures) {

    House(Book<C, E> book, Stores stores, Clock clock, Limits limits, Alerts alerts, Figures figures) {
        this(book, stores, clock, limits, new ClockGuard(clock, limits, alerts, stores.blocks()), figures);
    }
}
