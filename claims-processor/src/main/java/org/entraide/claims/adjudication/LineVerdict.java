package org.entraide.claims.adjudication;

import java.util.List;
import org.entraide.events.ProviderEvent.Category;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line: {@code payable + patientShare + notCharged = billed}.
 *
 * @param category from the tariff; absent when the act was not looked up or not found
 * @param trace every rule in its order
 */
public record LineVerdict(
        String act,
        @Nullable Category category,
        long billed,
        long payable,
        long patientShare,
        long notCharged,
        List<Step> trace) {

    public LineVerdict {
        trace = List.copyOf(trace);
    }

    /** Reads the amounts off the trace: what each step took is borne by whom its rule names. */
    static LineVerdict of(String act, @Nullable Category category, long billed, List<Step> trace) {
        long patient = 0;
        long provider = 0;
        for (Step step : trace) {
            long taken = step.before() - step.after();
            switch (step.rule().bearer()) {
                case PATIENT -> patient += taken;
                case PROVIDER -> provider += taken;
            }
        }
        return new LineVerdict(act, category, billed, billed - patient - provider, patient, provider, trace);
    }

    /** What the tariff admits of the line, before patient's share and ceiling; 0 when it is refused. */
    public long accepted() {
        return trace.stream()
                .filter(step -> step.rule() == Rule.P01)
                .mapToLong(Step::after)
                .sum();
    }

    boolean refused() {
        return trace.stream().anyMatch(Step::refuses);
    }
}
