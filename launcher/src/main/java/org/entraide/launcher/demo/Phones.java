package org.entraide.launcher.demo;

import java.util.random.RandomGenerator;

/** Telephone numbers in E.164 that look like the country's mobile numbers, all from the beginning of one range. */
final class Phones {

    private Phones() {}

    static String of(String country, RandomGenerator random) {
        String beginning = switch (country) {
            case "SN" -> "+22177000";
            case "ML" -> "+2237000";
            case "BF" -> "+2267000";
            case "BJ" -> "+229019700";
            case "CI" -> "+225070000";
            case "GN" -> "+22462000";
            case "TG" -> "+2289000";
            case "NE" -> "+2279000";
            case "CM" -> "+23767000";
            case "TD" -> "+2356600";
            case "MR" -> "+2223600";
            default -> throw new IllegalArgumentException("no numbers of " + country);
        };
        return beginning + "%04d".formatted(random.nextInt(10_000));
    }
}
