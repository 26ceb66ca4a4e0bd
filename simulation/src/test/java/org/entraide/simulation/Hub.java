package org.entraide.simulation;

import org.entraide.hub.overview.Folding;
import org.entraide.ledger.kafka.Follower;

/** A process of the hub: it folds what it reads, and stores that now and then. */
record Hub(Instance instance, Folding folding, Follower follower) implements Staff {}
