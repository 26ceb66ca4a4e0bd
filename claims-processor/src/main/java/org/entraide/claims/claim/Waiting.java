package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;

/** Claims that waited for what has just been noted. */
public final class Waiting {

    /**
     * Lines decided at most beside one noted event, so that its block keeps a size that the store takes. Claims beyond
     * are reconsidered by the reaction to arriving references.
     */
    static final int MOST_LINES = 1_000;

    private Waiting() {}

    /** @param arrived keys of folios of the mutual's ledger */
    public static void decide(String mutual, Collection<String> arrived, Draft draft, LocalDate today) {
        List<String> numbers = arrived.stream()
                .map(key -> FolioKeys.waiting(mutual, key))
                .flatMap(list -> ClaimFolding.waiting(list, draft).claims().stream())
                .distinct()
                .sorted()
                .toList();
        int lines = 0;
        for (String number : numbers) {
            Claim claim = draft.find(FolioKeys.claim(mutual, number), Claim.class);
            if (claim == null || lines >= MOST_LINES) {
                return;
            }
            lines += claim.bill().lines().size();
            Deciding.decide(claim, draft, today);
        }
    }
}
