package org.entraide.hub.overview;

import java.util.List;
import java.util.Map;
import org.entraide.events.ProviderEvent.Category;

/**
 * Money of one period in one currency, in its minor units.
 *
 * @param due premiums owed in the period, the sponsors' part included
 * @param collected premiums received from households
 * @param subsidies received from sponsors
 * @param arrears what households and sponsors owe at the end of the period
 * @param credit what households paid beyond what they owe, at the end of the period
 * @param earned premiums for cover that went by, pro rata by day, on the assessed basis
 * @param billed asked for by providers, for care begun in the period; so are the following
 * @param payable what the mutuals pay
 * @param patientShare what patients pay
 * @param notCharged what nobody pays
 */
public record Amounts(
        long due,
        long collected,
        long subsidies,
        long arrears,
        long credit,
        long earned,
        long billed,
        long payable,
        long patientShare,
        long notCharged,
        Map<Category, Long> payableByCategory) {

    public Amounts {
        payableByCategory = Map.copyOf(payableByCategory);
    }

    /** What was billed and is not decided yet. */
    public long undecided() {
        return billed - payable - patientShare - notCharged;
    }

    /** Those in which something is payable, the largest first. */
    public List<Category> categories() {
        return payableByCategory.entrySet().stream()
                .sorted(Map.Entry.<Category, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Payable of what was earned. */
    public Ratio claimsRatio() {
        return new Ratio(payable, earned);
    }

    /** Received from households and sponsors, of what was due. */
    public Ratio collectionRate() {
        return new Ratio(Math.addExact(collected, subsidies), due);
    }
}
