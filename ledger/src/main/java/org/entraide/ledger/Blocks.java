package org.entraide.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where blocks are kept: the first of the two ports. Everything read here has been committed by a majority and cannot
 * go back. Trouble is a {@link LedgerAway}: {@code STORE_AWAY} when surely nothing was written, {@code
 * OUTCOME_UNKNOWN} when a write may or may not have happened.
 */
public interface Blocks {

    /**
     * Commits the block, or finds that the number is taken. This is the commit point and the fence: of two writers
     * one wins.
     *
     * @return the block that stands under this number: the given one, or another writer's
     */
    Block append(Block block);

    /** Blocks with a number above {@code number}, in order, at most {@code limit}. */
    List<Block> after(String ledger, long number, int limit);

    /** The block with the highest number. */
    Optional<Block> last(String ledger);

    /** The blocks of this ledger that hold any of the commands. */
    Map<String, Block> holding(String ledger, Collection<String> commands);

    /** All ledgers that have a block. */
    List<String> ledgers();
}
