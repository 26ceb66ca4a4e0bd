package org.entraide.registry.household;

import org.entraide.events.Event;

/**
 * A receipt stands for a number on paper or of an operator. Kept in the ledger and not published: nobody outside the
 * mutual needs it.
 */
public record ReceiptReferenced(String mutual, String household, String receipt, String reference) implements Event {}
