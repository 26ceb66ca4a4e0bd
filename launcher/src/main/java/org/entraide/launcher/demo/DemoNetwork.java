package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.events.CoverTerms;
import org.entraide.events.Money;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.launcher.Arrival;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;

/**
 * Fills the program with a small fictional network, by the same commands as everybody's. The same seed gives the same
 * network, placed in the twelve months before today.
 */
public final class DemoNetwork {

    public static final String NETWORK = "WA";
    static final String CURRENCY = "XOF";
    static final String ACTOR = "demo";
    static final String PACKAGE = "BASE";
    static final String TARIFF = "T1";
    private static final long CEILING = 150_000;
    private static final long SEED = 20_240_107;

    private final MemberRegistry registry;
    private final ClaimsProcessor claims;
    private final LocalDate today;

    public DemoNetwork(MemberRegistry registry, ClaimsProcessor claims, LocalDate today) {
        this.registry = registry;
        this.claims = claims;
        this.today = today;
    }

    /** How much was made. */
    public record Filled(int mutuals, int households, int claims) {}

    /** The codes of its mutuals. */
    public static List<String> mutuals() {
        return DemoMutual.ALL.stream().map(DemoMutual::code).toList();
    }

    /** Whether an earlier start made it. */
    public boolean isThere() {
        return registry.bureau().blocks().last(DemoMutual.ALL.getLast().code()).isPresent();
    }

    public Filled fill() {
        network();
        int households = 0;
        int submitted = 0;
        for (DemoMutual mutual : DemoMutual.ALL) {
            organise(mutual);
            DemoLife life = new DemoLife(mutual, SEED, today);
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int number = 0; number < mutual.households(); number++) {
                answers.addAll(life.household(number, registry));
                households++;
            }
            answers.forEach(CompletableFuture::join);
            Arrival.await(registry, claims, Set.of(mutual.code()));
            List<ClaimsCommand> bills = life.claims();
            for (int number = 0; number < bills.size(); number++) {
                answers.add(ask(bills.get(number), "claim/" + number));
            }
            answers.forEach(CompletableFuture::join);
            submitted += bills.size();
        }
        return new Filled(DemoMutual.ALL.size(), households, submitted);
    }

    private void network() {
        LocalDate from = today.minusYears(2).withDayOfYear(1);
        ask(new PublishTariff(NETWORK, TARIFF, from, CURRENCY, DemoCare.prices()), "tariff")
                .join();
        for (DemoMutual mutual : DemoMutual.ALL) {
            ask(
                            new ContractProvider(
                                    NETWORK,
                                    provider(mutual),
                                    "Centre de santé de " + mutual.region(),
                                    Level.CENTRE,
                                    mutual.region(),
                                    TARIFF,
                                    from),
                            "provider/" + mutual.code())
                    .join();
        }
    }

    private void organise(DemoMutual mutual) {
        ask(
                        new RegisterMutual(
                                mutual.code(), NETWORK, mutual.country(), mutual.region(), mutual.name(), CURRENCY),
                        "mutual")
                .join();
        ask(
                        new PublishPackage(
                                mutual.code(),
                                CURRENCY,
                                PACKAGE,
                                "Soins de base",
                                today.minusYears(2).withDayOfYear(1),
                                12,
                                List.of(),
                                premium(mutual),
                                List.of(),
                                new CoverTerms(0, List.of(), 30, 30, false, false),
                                mutual.patientShare(),
                                CEILING),
                        "package")
                .join();
    }

    private static PremiumTerms premium(DemoMutual mutual) {
        long lumpSum = mutual.lumpSum();
        return new PremiumTerms(0, lumpSum, 6, lumpSum / 7, lumpSum / 10, 18, 1, Frequency.ANNUAL, List.of(), 0);
    }

    static String provider(DemoMutual mutual) {
        return "CS-" + mutual.code().substring(3, 6);
    }

    static Money money(long amount) {
        return new Money(amount, CURRENCY);
    }

    private CompletableFuture<Answer> ask(RegistryCommand command, String key) {
        return registry.ledgers()
                .submit(command.mutual(), Request.keyed(command.mutual(), ACTOR, key, command, Lane.BULK, null));
    }

    private CompletableFuture<Answer> ask(ClaimsCommand command, String key) {
        return claims.ledgers()
                .submit(command.ledger(), Request.keyed(command.ledger(), ACTOR, key, command, Lane.BULK, null));
    }
}
