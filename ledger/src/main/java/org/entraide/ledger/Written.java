package org.entraide.ledger;

/**
 * One event as it stands in a block.
 *
 * @param type such as {@code HouseholdEnrolled.v1}
 * @param stream where it is published; empty when the ledger keeps it to itself
 * @param seq number within the ledger's stream; 0 when kept
 * @param data JSON text, exactly as it is published
 */
public record Written(String type, String stream, long seq, String data) {

    public boolean published() {
        return !stream.isEmpty();
    }
}
