package org.entraide.registry.bulk;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.stream.Stream;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that make up one household, and what becomes of them.
 *
 * @param reference of the household; empty when the rows name none
 * @param listed what was read, with stand-ins where it could not be; absent when nothing can be made of the rows
 * @param faults in the order of the rows; none unless it is {@link Fate#WRONG}
 */
public record Family(
        String reference, List<Row> rows, @Nullable Listed listed, List<Fault> faults, Fate fate) {

    public Family {
        rows = List.copyOf(rows);
        faults = faults.stream().sorted(comparingInt(Fault::line)).toList();
    }

    /** What becomes of a household of a list. */
    public enum Fate {
        /** It can be imported. */
        READY,
        /** All of it stood in the ledger already. */
        BEFORE,
        /** Something has to be mended first. */
        WRONG,
        /** It was imported. */
        DONE
    }

    public static Family of(String reference, List<Row> rows, @Nullable Listed listed, List<Fault> faults) {
        return new Family(reference, rows, listed, faults, faults.isEmpty() ? Fate.READY : Fate.WRONG);
    }

    /** The same with more that is wrong; a column that was found fault with already is left at that. */
    public Family with(List<Fault> more) {
        List<Fault> others = more.stream()
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.column() != null && known.column() == fault.column()))
                .distinct()
                .toList();
        return of(
                reference,
                rows,
                listed,
                Stream.concat(faults.stream(), others.stream()).toList());
    }

    public Family as(Fate now) {
        return new Family(reference, rows, listed, faults, now);
    }

    /** What the rules refuse, where a clerk can mend it. */
    public Family refused(List<Refusal> reasons) {
        return with(reasons.stream().map(this::fault).toList());
    }

    public boolean is(Fate one) {
        return fate == one;
    }

    private Fault fault(Refusal reason) {
        List<String> path = List.of(reason.pointer().split("/", -1));
        if (path.size() > 2 && path.get(1).equals("members") && path.get(2).matches("[0-9]{1,2}")) {
            int at = Math.min(Integer.parseInt(path.get(2)), rows.size() - 1);
            return new Fault(rows.get(at).line(), path.size() > 3 ? column(path.get(3)) : null, at(reason));
        }
        @Nullable Column column = column(path.getLast());
        return new Fault(lineOf(column), column, at(reason));
    }

    /** The cell says where it is; two phones of a cell that are wrong alike are one fault. */
    private static Refusal at(Refusal reason) {
        return new Refusal(reason.code(), "", reason.details());
    }

    /** The first row that says something in the column. */
    private int lineOf(@Nullable Column column) {
        return rows.stream()
                .filter(row -> column != null && !row.at(column).isBlank())
                .findFirst()
                .orElse(rows.getFirst())
                .line();
    }

    private static @Nullable Column column(String field) {
        return switch (field) {
            case "members", "relationship" -> Column.RELATIONSHIP;
            case "familyName" -> Column.FAMILY_NAME;
            case "givenNames" -> Column.GIVEN_NAMES;
            case "birthYear" -> Column.BORN;
            case "phones" -> Column.PHONE;
            case "locality" -> Column.LOCALITY;
            case "enrolledOn" -> Column.ENROLLED_ON;
            case "packageCode" -> Column.PACKAGE;
            case "startsOn" -> Column.COVER_START;
            case "amount" -> Column.PAID;
            case "valueDate" -> Column.PAID_ON;
            case "reference" -> Column.RECEIPT;
            default -> null;
        };
    }
}
