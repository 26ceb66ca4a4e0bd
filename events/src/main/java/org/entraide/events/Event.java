package org.entraide.events;

/**
 * A fact that a ledger holds. Facts for others belong to a {@link Stream}; a service may also keep facts of its own
 * (what it noted, how it decided), which no stream carries.
 */
public interface Event {}
