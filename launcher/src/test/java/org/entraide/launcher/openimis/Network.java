package org.entraide.launcher.openimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Amounts;
import org.entraide.hub.overview.Figures;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.entraide.ledger.Head;

/** What the hub says of an imported network. */
final class Network {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Installed installed;
    private final Settings settings;
    private final Period period;

    Network(Installed installed, Settings settings, Period period) {
        this.installed = installed;
        this.settings = settings;
        this.period = period;
    }

    /** Waits until claims have noted and the hub has folded every event that the ledgers of these mutuals hold. */
    Network settled(List<String> mutuals) {
        mutuals.forEach(mutual -> {
            Map<String, Long> registry = seqs(mutual, true);
            assertThat(registry).as("streams of " + mutual).isNotEmpty();
            until(() -> List.of(Stream.MUTUALS, Stream.ENROLMENTS).stream()
                    .allMatch(stream ->
                            installed.claims().noted(mutual, stream) == registry.getOrDefault(stream.id(), 0L)));
            Map<String, Long> all = new TreeMap<>(registry);
            all.putAll(seqs(mutual, false));
            until(() -> reached(mutual).equals(all));
        });
        return this;
    }

    /** Figures by {@code name of the mutual/month}, then by name; what is 0 is left out. */
    Map<String, Map<String, Long>> figures(List<String> mutuals) {
        Map<String, Map<String, Long>> figures = new TreeMap<>();
        for (String mutual : mutuals) {
            Overview overview = overview(mutual);
            overview.months().forEach(month -> {
                Map<String, Long> found = figures(month.figures());
                if (!found.isEmpty()) {
                    figures.put(overview.name() + "/" + month.month(), found);
                }
            });
        }
        return figures;
    }

    private Map<String, Long> figures(Figures month) {
        Map<String, Long> found = new TreeMap<>();
        found.put("beneficiaries", month.beneficiaries());
        for (State state : State.values()) {
            found.put(state.name(), month.claims(state));
        }
        Amounts amounts = month.amounts().get(settings.currency());
        if (amounts != null) {
            found.put("due", amounts.due());
            found.put("collected", amounts.collected());
            found.put("billed", amounts.billed());
            found.put("payable", amounts.payable());
        }
        found.values().removeIf(figure -> figure == 0);
        return found;
    }

    private Map<String, Long> reached(String mutual) {
        try {
            Map<String, Long> reached = new TreeMap<>();
            overview(mutual).asOf().streams().forEach(stream -> reached.put(stream.stream(), stream.reached()));
            return reached;
        } catch (NotInScope notKnownYet) {
            return Map.of();
        }
    }

    private Overview overview(String mutual) {
        return installed
                .hub()
                .overviews()
                .overview(new Scope.Network(settings.network()), Place.Level.MUTUAL, mutual, period);
    }

    private Map<String, Long> seqs(String mutual, boolean registry) {
        return (registry ? installed.registry().bureau() : installed.claims().bureau())
                .views()
                .head(mutual)
                .map(Head::seqs)
                .orElse(Map.of());
    }

    static Period years(int from, int to) {
        return new Period(YearMonth.of(from, 1), YearMonth.of(to, 12));
    }

    private static void until(BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!done.getAsBoolean()) {
                assertThat(Instant.now()).as("still not there").isBefore(end);
                assertThat(never.await(50, TimeUnit.MILLISECONDS)).isFalse();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
