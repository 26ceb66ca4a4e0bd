package org.entraide.ledger;

import java.util.List;

/**
 * What a verification found.
 *
 * @param ledgers how many were read
 * @param blocks how many were read
 * @param findings everything that is wrong; empty when all is well
 */
public record Verification(int ledgers, long blocks, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean clean() {
        return findings.isEmpty();
    }

    /** One thing that is wrong, and where: the id of a block or the key of a folio. */
    public record Finding(Kind kind, String where) {}

    /** What can be wrong. */
    public enum Kind {
        /** A block's number does not follow the one before. */
        NUMBER_GAP,
        /** A block does not name the hash of the one before. */
        CHAIN_BROKEN,
        /** A block's content does not have its hash. */
        HASH_WRONG,
        /** A block cannot be understood; the rest of its ledger was not checked. */
        UNREADABLE,
        /** The list of commands beside the body differs from the body. */
        COMMANDS_DIFFER,
        /** A command stands twice. */
        COMMAND_TWICE,
        /** A stream's number does not follow the one before. */
        STREAM_GAP,
        /** A noted event's number does not follow the one before. */
        SOURCE_GAP,
        /** The views are not complete to the last block. */
        VIEWS_BEHIND,
        /** A folio differs from the fold of the blocks. */
        FOLIO_DIFFERS
    }
}
