package org.entraide.ledger;

import java.time.Clock;

/** What all clerks of one service share. */
record House<C, E>(Book<C, E> book, Stores stores, Clock clock, Limits limits, Alerts alerts, Figures figures) {}
