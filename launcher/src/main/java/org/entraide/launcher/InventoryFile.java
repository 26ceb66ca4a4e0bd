package org.entraide.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entraide.ledger.Inventory;

/**
 * A properties file: a node's name = the beginnings of its ledgers' codes, with spaces between, such as {@code thies =
 * SN-THI- SN-FAT-0001}; a lone {@code *} stands for all.
 */
final class InventoryFile {

    private InventoryFile() {}

    static Inventory read(Path file) {
        Properties lines = PropertiesFile.read("--inventory", file);
        Map<String, List<String>> ledgers = new TreeMap<>();
        lines.stringPropertyNames().forEach(node -> ledgers.put(node, beginnings(node, lines.getProperty(node), file)));
        if (ledgers.isEmpty()) {
            throw new Complaint("INVENTORY_EMPTY", file.toString());
        }
        return new Inventory(ledgers);
    }

    private static List<String> beginnings(String node, String text, Path file) {
        List<String> beginnings = Stream.of(text.strip().split("[\\s,]+")).toList();
        if (beginnings.equals(List.of("*"))) {
            return List.of("");
        }
        if (!beginnings.stream().allMatch(each -> each.matches("[A-Z0-9-]+"))) {
            throw new Complaint("INVENTORY_LINE", file.toString(), node);
        }
        return beginnings;
    }
}
