package org.entraide.benchmarks.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entraide.benchmarks.Families;
import org.entraide.benchmarks.Families.Family;
import org.entraide.benchmarks.Rounds;
import org.entraide.benchmarks.Stopwatch;
import org.entraide.benchmarks.commands.Side.Book;

/** Clients who enrol families and take their money, one enrolment to three payments, as fast as they are answered. */
final class Load {

    private static final int PAYMENTS = 3;

    private final Community community;
    private final Map<String, Book> acknowledged = new HashMap<>();
    private int turn;

    Load(Community community) {
        this.community = community;
    }

    /** What one turn took, with the latency of each command in nanoseconds. */
    record Turn(Stopwatch.Taken taken, List<Long> latencies) {

        Turn {
            latencies = List.copyOf(latencies);
        }

        double perSecond() {
            return latencies.size() / taken.seconds();
        }

        double millis(int percent) {
            return Rounds.percentile(latencies, percent) / 1e6;
        }

        double cpuMillis() {
            return taken.cpuSeconds() * 1e3 / latencies.size();
        }
    }

    /** All clients at once, for so long; begun commands are finished and count. */
    Turn run(Side side, int clients, Duration lasting) throws Exception {
        turn++;
        List<Clerk> clerks = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            clerks.add(new Clerk(side.desk(), new Random(turn * 1_000L + number), turn + "-" + number));
        }
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Void>> ends = clerks.stream()
                    .map(clerk -> threads.submit((Callable<Void>) () -> {
                        begun.await();
                        clerk.work(System.nanoTime() + lasting.toNanos());
                        return null;
                    }))
                    .toList();
            Stopwatch stopwatch = Stopwatch.start(side.servers());
            begun.countDown();
            for (Future<Void> end : ends) {
                end.get();
            }
            Stopwatch.Taken taken = stopwatch.stop();
            return new Turn(
                    taken,
                    clerks.stream()
                            .flatMap(clerk -> clerk.latencies.stream())
                            .sorted()
                            .toList());
        } finally {
            for (Clerk clerk : clerks) {
                clerk.desk.close();
                clerk.given.forEach((mutual, book) -> acknowledged.merge(mutual, book, Load::both));
            }
        }
    }

    private static Book both(Book one, Book other) {
        return new Book(
                one.households() + other.households(),
                one.payments() + other.payments(),
                one.amount() + other.amount(),
                one.receipts() + other.receipts(),
                Math.max(one.last(), other.last()));
    }

    /** What stands must be what was acknowledged, with receipts 1, 2, 3… */
    void check(Side side) throws Exception {
        Map<String, Book> books = side.books();
        if (!books.equals(acknowledged)) {
            throw new IllegalStateException("stands: " + books + ", acknowledged: " + acknowledged);
        }
        books.forEach((mutual, book) -> {
            if (book.receipts() != book.last() || book.payments() != book.last()) {
                throw new IllegalStateException("receipts of " + mutual + " have a gap or a double: " + book);
            }
        });
    }

    /** One client. */
    private final class Clerk {

        private final Desk desk;
        private final Random random;
        private final Families families;
        private final Map<String, List<String>> known = new HashMap<>();
        private final Map<String, Book> given = new HashMap<>();
        private final List<Long> latencies = new ArrayList<>();
        private final String name;

        Clerk(Desk desk, Random random, String name) {
            this.desk = desk;
            this.random = random;
            this.name = name;
            families = new Families(random.nextLong());
        }

        void work(long until) throws Exception {
            while (System.nanoTime() < until) {
                String mutual = community.pick(random);
                List<String> households = known.computeIfAbsent(mutual, _ -> new ArrayList<>());
                if (households.isEmpty() || random.nextInt(PAYMENTS + 1) == 0) {
                    Family family = families.next(latencies.size(), Community.FAMILY);
                    long begun = System.nanoTime();
                    households.add(desk.enrol(mutual, family));
                    latencies.add(System.nanoTime() - begun);
                    given.put(mutual, given.getOrDefault(mutual, Book.EMPTY).enrolled());
                } else {
                    pay(mutual, households.get(random.nextInt(households.size())));
                }
            }
        }

        private void pay(String mutual, String household) throws Exception {
            long amount = 500 + 100L * random.nextInt(40);
            String key = "payment-" + name + "-" + latencies.size();
            long begun = System.nanoTime();
            String receipt = desk.pay(mutual, household, key, amount);
            latencies.add(System.nanoTime() - begun);
            long number = Long.parseLong(receipt.substring(receipt.indexOf('-') + 1));
            given.put(mutual, given.getOrDefault(mutual, Book.EMPTY).paid(amount, number));
        }
    }
}
