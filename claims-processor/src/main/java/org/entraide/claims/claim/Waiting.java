package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.ledger.Folios;

/** Claims that waited for what has just been noted. */
public final class Waiting {

    /**
     * Lines decided at most beside one noted event, so that its block keeps a size that the store takes. Claims beyond
     * are reconsidered by the reaction to arriving references.
     */
    static final int MOST_LINES = 1_000;

    private Waiting() {}

    /** What is needed to decide the claims that wait, as far as it can be named. */
    public static void ask(String mutual, Collection<String> arrived, Folios folios) {
        numbers(mutual, arrived, folios).stream()
                .limit(MOST_LINES)
                .forEach(number -> Reconsidering.ask(mutual, number, folios));
    }

    /** @param arrived keys of folios of the mutual's ledger */
    public static void decide(String mutual, Collection<String> arrived, Draft draft, LocalDate today) {
        int lines = 0;
        for (String number : numbers(mutual, arrived, draft)) {
            Claim claim = draft.find(FolioKeys.claim(mutual, number), Claim.class);
            if (claim == null || lines >= MOST_LINES) {
                return;
            }
            lines += claim.bill().lines().size();
            Deciding.decide(claim, draft, today);
        }
    }

    private static List<String> numbers(String mutual, Collection<String> arrived, Folios folios) {
        return arrived.stream()
                .map(key -> FolioKeys.waiting(mutual, key))
                .flatMap(list -> ClaimFolding.waiting(list, folios).claims().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
