package org.entraide.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.entraide.benchmarks.Register.Enrolled;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How old the hub's figures are: from sending a claim until the overview shows it. */
@Command(name = "freshness", mixinStandardHelpOptions = true, description = "From a claim to the hub's overview.")
public final class Freshness implements Callable<Integer> {

    private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int WARM_UP = 5;

    @Mixin
    private Setting setting = new Setting();

    @Option(names = "--claims", description = "In a round (default: ${DEFAULT-VALUE}).")
    private int claims = 50;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Freshness()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return setting.measure("Freshness", this::measured);
    }

    private String measured(Client clerk, Client officer) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Enrolled family = Register.of(clerk, setting.mutual(), today.toString())
                .fill(1, new Families(System.nanoTime()))
                .getFirst();
        Rounds acknowledged = new Rounds();
        Rounds shown = new Rounds();
        awaitKnown(officer, overview(today));
        enter(clerk, officer, family, today, WARM_UP, new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < setting.rounds(); round++) {
            List<Long> answers = new ArrayList<>();
            List<Long> views = new ArrayList<>();
            enter(clerk, officer, family, today, claims, answers, views);
            acknowledged.add(answers);
            shown.add(views);
        }
        return """
                One claim after the other over HTTP, a quarter of a second between them; the overview of the mutual is
                looked at every %d ms. Milliseconds from sending the claim; goal: p95 ≤ 3 000 until it is shown.

                | until | claims | p50 | p95 | p99 | longest |
                |---|---|---|---|---|---|
                | it is acknowledged | %d | %s |
                | the overview shows it | %d | %s |
                """.formatted(
                BETWEEN_LOOKS.toMillis(), acknowledged.count(), acknowledged.cells(), shown.count(), shown.cells());
    }

    private void enter(
            Client clerk,
            Client officer,
            Enrolled family,
            LocalDate today,
            int claims,
            List<Long> acknowledged,
            List<Long> shown)
            throws Exception {
        String overview = overview(today);
        for (int claim = 0; claim < claims; claim++) {
            long before = counted(officer, overview);
            long sent = System.nanoTime();
            acknowledged.add(clerk.post(
                            "/api/claims/v1/mutuals/" + setting.mutual() + "/claims",
                            UUID.randomUUID().toString(),
                            body(family, today))
                    .nanos());
            while (counted(officer, overview) <= before) {
                if (System.nanoTime() - sent > LONGEST.toNanos()) {
                    throw new IllegalStateException("the overview does not show the claim within " + LONGEST);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            shown.add(System.nanoTime() - sent);
            LockSupport.parkNanos(BETWEEN_CLAIMS.toNanos());
        }
    }

    private String overview(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return "/api/hub/v1/overview?level=mutual&id=%s&from=%s&to=%s"
                .formatted(setting.mutual(), month.minusMonths(1), month);
    }

    /** The hub hears of a new mutual a moment later. */
    private static void awaitKnown(Client officer, String overview) throws IOException, InterruptedException {
        long late = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                counted(officer, overview);
                return;
            } catch (IOException unknown) {
                if (System.nanoTime() > late) {
                    throw unknown;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static long counted(Client officer, String overview) throws IOException, InterruptedException {
        JsonNode claims = officer.get(overview).answer().at("/totals/claims");
        return claims.properties().stream()
                .mapToLong(state -> state.getValue().asLong())
                .sum();
    }

    private String body(Enrolled family, LocalDate today) {
        return """
                {"member": "%s", "provider": "%s", "careFrom": "%s", "careTo": "%s", "depositedOn": "%s",
                 "currency": "XOF",
                 "lines": [{"act": "CONS", "quantity": 1, "unitPrice": 1500}]}
                """.formatted(family.member(), setting.provider(), today, today, today);
    }
}
