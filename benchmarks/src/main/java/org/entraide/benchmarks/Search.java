package org.entraide.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entraide.benchmarks.Families.Person;
import org.entraide.benchmarks.Register.Enrolled;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a clerk waits for a household that is looked for, in a large mutual. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Searches in a register of many members.")
public final class Search implements Callable<Integer> {

    private static final long SEED = 7;
    private static final int WARM_UP = 40;

    @Mixin
    private Setting setting = new Setting();

    @Option(names = "--members", description = "People in the mutual (default: ${DEFAULT-VALUE}).")
    private int members = 50_000;

    @Option(names = "--searches", description = "Of each kind in a round (default: ${DEFAULT-VALUE}).")
    private int searches = 200;

    /** What one searches by. */
    enum Kind {
        NUMBER("number of the household"),
        PHONE("phone"),
        NAME("given and family name"),
        PARTIAL("beginning of both names"),
        MISSPELT("misspelt family name");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether it names one household, so that it must be found. */
        boolean isExact() {
            return this == NUMBER || this == PHONE;
        }

        String text(Enrolled wanted) {
            Person person = wanted.family().subscriber();
            return switch (this) {
                case NUMBER -> wanted.household();
                case PHONE -> wanted.family().phone();
                case NAME -> person.given() + " " + person.family();
                case PARTIAL -> beginning(person.given(), 3) + " " + beginning(person.family(), 5);
                case MISSPELT -> person.given() + " " + misspelt(person.family());
            };
        }

        private static String beginning(String name, int length) {
            return name.substring(0, Math.min(length, name.length()));
        }

        /** As heard by somebody who writes it another way. */
        static String misspelt(String name) {
            String other = name.replace("ou", "u")
                    .replace("ss", "s")
                    .replace("ll", "l")
                    .replace("rr", "r");
            return other.equals(name) ? name.replace("i", "y").replace('k', 'c').replace("é", "ey") + "h" : other;
        }
    }

    /** What came of one kind of search. */
    private static final class Tally {
        private final Rounds rounds = new Rounds();
        private int found;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Search()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return setting.measure("Search", (clerk, _) -> measured(clerk));
    }

    private String measured(Client clerk) throws Exception {
        Register register = Register.of(
                clerk, setting.mutual(), LocalDate.now(ZoneOffset.UTC).toString());
        List<Enrolled> enrolled = register.fill(members, new Families(SEED));
        Random random = new Random(SEED);
        Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally());
        }
        round(register, enrolled, random, WARM_UP, new EnumMap<>(Kind.class));
        for (int round = 0; round < setting.rounds(); round++) {
            round(register, enrolled, random, searches, tallies);
        }
        return told(enrolled.size(), tallies);
    }

    /** Kinds take turns in a new order each time. */
    private static void round(
            Register register, List<Enrolled> enrolled, Random random, int searches, Map<Kind, Tally> tallies)
            throws Exception {
        Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        for (int search = 0; search < searches; search++) {
            Collections.shuffle(kinds, random);
            for (Kind kind : kinds) {
                Enrolled wanted = enrolled.get(random.nextInt(enrolled.size()));
                Client.Timed answer = register.search(kind.text(wanted));
                boolean found = Register.found(answer.answer(), wanted);
                if (kind.isExact() && !found) {
                    throw new IllegalStateException("not found by " + kind.words + ": " + wanted.household());
                }
                times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(answer.nanos());
                Tally tally = tallies.get(kind);
                if (tally != null) {
                    tally.found += found ? 1 : 0;
                }
            }
        }
        tallies.forEach((kind, tally) -> tally.rounds.add(times.getOrDefault(kind, List.of())));
    }

    private String told(int families, Map<Kind, Tally> tallies) {
        String rows = tallies.entrySet().stream()
                .map(entry -> "| %s | %d | %.1f %% | %s |"
                        .formatted(
                                entry.getKey().words,
                                entry.getValue().rounds.count(),
                                100.0
                                        * entry.getValue().found
                                        / entry.getValue().rounds.count(),
                                entry.getValue().rounds.cells()))
                .collect(Collectors.joining("\n"));
        return """
                One clerk, one search after the other over HTTP, in a mutual of %d families with %d people on the store
                of the program. Milliseconds; goal: p95 ≤ 50.

                | by | searches | found | p50 | p95 | p99 | longest |
                |---|---|---|---|---|---|---|
                %s
                """.formatted(families, families * 6, rows);
    }
}
