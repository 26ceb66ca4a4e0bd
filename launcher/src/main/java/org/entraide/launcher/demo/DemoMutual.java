package org.entraide.launcher.demo;

import java.util.List;

/**
 * A fictional mutual.
 *
 * @param households how many it has
 * @param familySize mean members of a household, by country
 * @param lumpSum premium of a household up to six members, XOF a year
 * @param collection part of the premiums that is paid, in percent
 */
record DemoMutual(
        String code,
        String country,
        String region,
        String name,
        Names names,
        int households,
        int familySize,
        long lumpSum,
        int patientShare,
        int collection) {

    /** Sizes, family sizes and collection rates within the ranges that community mutuals of the region report. */
    static final List<DemoMutual> ALL = List.of(
            new DemoMutual("SN-THI-0007", "SN", "Thiès", "And Faju Thiès", Names.SENEGAL, 42, 8, 21_000, 20, 78),
            new DemoMutual("SN-KAO-0012", "SN", "Kaolack", "Bokk Wér Kaolack", Names.SENEGAL, 27, 9, 18_000, 20, 64),
            new DemoMutual("ML-SIK-0003", "ML", "Sikasso", "Kènèya So Sikasso", Names.MALI, 33, 6, 15_000, 25, 71),
            new DemoMutual("ML-BKO-0021", "ML", "Bamako", "Benkadi Bamako", Names.MALI, 18, 6, 24_000, 25, 83),
            new DemoMutual("BF-BOB-0005", "BF", "Bobo-Dioulasso", "Laafi Bobo", Names.BURKINA, 24, 6, 12_000, 30, 55),
            new DemoMutual("BJ-ABC-0009", "BJ", "Abomey-Calavi", "Alodo Calavi", Names.BENIN, 15, 5, 16_000, 20, 68));
}
