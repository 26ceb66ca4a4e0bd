package org.entraide.launcher.openimis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.access.Scope;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.events.HouseholdCategory;
import org.entraide.launcher.Arrival;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;

/** Where the import hands in its commands: the same ledgers, the same rules as for everybody, in the bulk lane. */
public final class Counter {

    private static final String ACTOR = "import";

    private final MemberRegistry registry;
    private final ClaimsProcessor claims;
    private final Scope.Network network;
    private final Map<String, Boolean> before = new HashMap<>();

    /** The counter of an import into a network. */
    public Counter(MemberRegistry registry, ClaimsProcessor claims, String network) {
        this.network = new Scope.Network(network);
        this.registry = registry;
        this.claims = claims;
    }

    /** A household that was enrolled, or why not. */
    record Enrolled(Fate fate, String household, List<String> members) {}

    /** A claim that was submitted, or why not. */
    record Numbered(Fate fate, String claim) {}

    /**
     * Waits until the claims side has noted what the registry has written about a mutual, lest cover that is still on
     * its way be taken for missing.
     */
    void settle(Set<String> mutuals) {
        Arrival.await(registry, claims, mutuals);
    }

    Fate ask(RegistryCommand command, String key) {
        return fate(
                key,
                registry.ledgers()
                        .ask(command.mutual(), Request.keyed(command.mutual(), ACTOR, key, command, Lane.BULK, null)));
    }

    Enrolled enrol(String mutual, String locality, LocalDate enrolledOn, List<Row> members, String key) {
        HouseholdToEnrol household = new HouseholdToEnrol(
                mutual,
                locality,
                HouseholdCategory.ORDINARY,
                enrolledOn,
                members.stream().map(Families::person).toList());
        Answer answer = registry.households().enrolInBulk(ACTOR, key, household).join();
        return new Enrolled(
                fate(key, answer), outcome(answer, "household"), Households.memberNumbers(ACTOR, key, household));
    }

    Fate ask(ClaimsCommand command, String key) {
        return fate(key, answer(command, key));
    }

    Numbered submit(SubmitClaim command, String key) {
        Answer answer = answer(command, key);
        Fate fate = fate(key, answer);
        return new Numbered(fate, outcome(answer, "claim"));
    }

    /** The claim as it stands. */
    Claim claim(String mutual, String number) {
        return claims.claims().get(network, mutual, number).claim();
    }

    /** Whether the key had taken effect in an earlier run. */
    boolean wasBefore(String key) {
        return before.getOrDefault(key, false);
    }

    /** Whether this run changed nothing so far. */
    boolean allBefore() {
        return before.values().stream().allMatch(each -> each);
    }

    private Answer answer(ClaimsCommand command, String key) {
        return claims.ledgers()
                .ask(command.ledger(), Request.keyed(command.ledger(), ACTOR, key, command, Lane.BULK, null));
    }

    private static String outcome(Answer answer, String name) {
        return answer instanceof Answer.Accepted accepted ? accepted.outcome().getOrDefault(name, "") : "";
    }

    private Fate fate(String key, Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> {
                before.put(key, accepted.replayed());
                yield new Fate.Imported(accepted.replayed());
            }
            case Answer.Refused(List<Refusal> reasons) ->
                new Fate.Reported(
                        reasons.getFirst().code(),
                        reasons.stream()
                                .flatMap(reason -> reason.details().stream())
                                .toList());
            case Answer.KeyReused() -> new Fate.Reported("ROW_CHANGED", List.of(key));
            case Answer.Gap gap -> throw new IllegalStateException("an import notes no events: " + gap.source());
        };
    }
}
