package org.entraide.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entraide.benchmarks.Rounds;
import org.entraide.benchmarks.Spread;
import org.entraide.benchmarks.Stopwatch;
import org.entraide.benchmarks.Stopwatch.Taken;
import org.entraide.benchmarks.growth.Filling.Home;

/** A house of one size: filled, then asked by one client, weighed and closed. It runs in a process of its own. */
final class RegistryGrowth {

    private static final int LEAST_END = 1_000;
    private static final int WARM_UP = 500;

    private RegistryGrowth() {}

    /** Folder, mutuals, members, payments; prints cells of a table. */
    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        House house = new House(folder);
        String speed = speed(
                house,
                House.mutuals(Integer.parseInt(arguments[1])),
                Integer.parseInt(arguments[2]) / Filling.FAMILY,
                Integer.parseInt(arguments[3]));
        String weight = Footprint.taken() + " | " + Footprint.journal(folder);
        System.out.println(speed + " | " + weight + " | " + closed(house));
        System.exit(0);
    }

    /** In a method of its own, so that what is known of the households is gone before memory is taken. */
    private static String speed(House house, List<String> mutuals, int households, int payments) throws Exception {
        Filling filling = new Filling(house, mutuals);
        int end = Math.min(households / 2, Math.max(households / 10, LEAST_END));
        filling.add(households - end);
        Stopwatch stopwatch = Stopwatch.start(List.of());
        filling.add(end);
        Taken taken = stopwatch.stop();
        List<Long> latencies = pay(house, filling.homes(), payments);
        return "%s | %s | %s | %s"
                .formatted(
                        Spread.text(end * Filling.COMMANDS / taken.seconds()),
                        Spread.text(end * Filling.COMMANDS / taken.cpuSeconds()),
                        Spread.text(Rounds.percentile(latencies, 50) / 1e6),
                        Spread.text(Rounds.percentile(latencies, 99) / 1e6));
    }

    /** One after the other, for households anywhere in the house. */
    private static List<Long> pay(House house, List<Home> homes, int payments) {
        Random random = new Random(7);
        List<Long> latencies = new ArrayList<>();
        for (int number = 0; number < WARM_UP + payments; number++) {
            Home home = homes.get(random.nextInt(homes.size()));
            long begun = System.nanoTime();
            house.ask(home.mutual(), "payment-" + number, Filling.payment(home));
            latencies.add(System.nanoTime() - begun);
        }
        return latencies.subList(WARM_UP, latencies.size()).stream().sorted().toList();
    }

    private static String closed(House house) throws IOException {
        long begun = System.nanoTime();
        house.close();
        return Footprint.secondsSince(begun);
    }
}
