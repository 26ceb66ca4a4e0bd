package org.entraide.registry.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.Texts;
import org.entraide.registry.household.NameKey;

/**
 * People who stand in a list twice: in one household the same names and birth, in two households the same phone as
 * well, since many share a name and a year.
 */
public final class Twice {

    private Twice() {}

    /** The families, the later ones of such pairs with a fault that names the earlier line. */
    public static List<Family> marked(List<Family> families) {
        Map<String, Integer> seen = new HashMap<>();
        List<Family> marked = new ArrayList<>();
        for (Family family : families) {
            List<Fault> faults = new ArrayList<>();
            for (Row row : family.rows()) {
                Integer before = earliest(seen, row, family.reference());
                if (before != null) {
                    faults.add(new Fault(row.line(), Column.GIVEN_NAMES, Reason.PERSON_TWICE.at("", before)));
                }
            }
            marked.add(faults.isEmpty() ? family : family.with(faults));
        }
        return marked;
    }

    @SuppressWarnings("NullAway") // a map answers null for what it does not hold
    private static Integer earliest(Map<String, Integer> seen, Row row, String reference) {
        String names = plain(row, Column.FAMILY_NAME) + "|" + plain(row, Column.GIVEN_NAMES);
        String born = plain(row, Column.BORN);
        String phone = row.at(Column.PHONE).replaceAll("[^0-9]", "");
        Integer within =
                reference.isEmpty() ? null : seen.putIfAbsent(reference + "|" + names + "|" + born, row.line());
        if (born.isEmpty() || phone.isEmpty()) {
            return within;
        }
        Integer anywhere = seen.putIfAbsent("|" + names + "|" + born + "|" + phone, row.line());
        return within == null ? anywhere : within;
    }

    private static String plain(Row row, Column column) {
        return NameKey.plain(Texts.normal(row.at(column)));
    }
}
