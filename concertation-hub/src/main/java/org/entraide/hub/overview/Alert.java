package org.entraide.hub.overview;

/** Something an operator should look at. */
public sealed interface Alert {

    /** A ledger's stream does not go on: {@code source} is {@code <ledger>/<stream>}. */
    record HeldBack(Shard shard, String source, Mark mark, String detail) implements Alert {}

    /** A record moved nothing. */
    record Buried(DeadLetter letter) implements Alert {}
}
