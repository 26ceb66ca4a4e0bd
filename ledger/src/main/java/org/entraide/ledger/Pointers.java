package org.entraide.ledger;

/** How far each ledger's events are published. */
public interface Pointers {

    /** Where the relay of a ledger stands; generation 1, block 0 when it never ran. */
    Pointer of(String ledger);

    /**
     * Moves forward within a generation; does nothing when another is further or the generation has changed.
     *
     * @return whether it moved
     */
    boolean advance(String ledger, Pointer to);

    /** Begins a new generation: everything after {@code block} is published again, and nothing is passed over. */
    void restart(String ledger, long block);

    /**
     * A place in the publication of a ledger.
     *
     * @param generation grows with every republication
     * @param block number of the last block that is published
     */
    record Pointer(long generation, long block) {

        public static final Pointer START = new Pointer(1, 0);
    }
}
