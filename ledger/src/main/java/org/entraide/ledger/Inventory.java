package org.entraide.ledger;

import java.util.List;
import java.util.Map;

/**
 * Which node may speak for which ledger. An event of a ledger that comes from another node moves nothing.
 *
 * @param ledgersByNode for each node the beginnings of its ledgers' names; an empty text stands for all
 */
public record Inventory(Map<String, List<String>> ledgersByNode) {

    public Inventory {
        ledgersByNode = Map.copyOf(ledgersByNode);
    }

    /** One node that keeps every ledger. */
    public static Inventory allOn(String node) {
        return new Inventory(Map.of(node, List.of("")));
    }

    public boolean maySpeak(String node, String ledger) {
        return ledgersByNode.getOrDefault(node, List.of()).stream().anyMatch(ledger::startsWith);
    }
}
