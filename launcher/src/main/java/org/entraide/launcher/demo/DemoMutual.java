package org.entraide.launcher.demo;

import java.util.List;

/**
 * A fictional mutual.
 *
 * @param households how many join in two years
 * @param familySize mean members of a household, by country
 * @param patientShare percent
 * @param collection how many of a hundred households pay an instalment in time
 * @param surge whether care becomes much more frequent in the last months
 */
record DemoMutual(
        String code,
        String region,
        String name,
        Names names,
        DemoPackage offer,
        int households,
        int familySize,
        int patientShare,
        int collection,
        boolean surge) {

    /** The eleven countries of the Concertation; sizes lognormal, families and collection as reported in the region. */
    static final List<DemoMutual> ALL = List.of(
            of("SN-THI-0007", "Thiès", "And Faju Thiès", Names.SENEGAL, DemoPackage.STATE, 150, 8, 20, 78),
            of("SN-KAO-0012", "Kaolack", "Bokk Wér Kaolack", Names.SENEGAL, DemoPackage.HARVEST, 64, 9, 20, 64),
            of("SN-DKR-0003", "Dakar", "Takku Liggeey Guédiawaye", Names.SENEGAL, DemoPackage.SCHOOL, 40, 5, 20, 82),
            of("ML-SIK-0003", "Sikasso", "Kènèya So Sikasso", Names.MALI, DemoPackage.HARVEST, 84, 6, 25, 71),
            of("ML-BKO-0021", "Bamako", "Benkadi Bamako", Names.MALI, DemoPackage.MONTHLY, 46, 6, 25, 80),
            of("BF-BOB-0005", "Bobo-Dioulasso", "Laafi Bobo", Names.BURKINA, DemoPackage.HALVES, 58, 6, 30, 58),
            new DemoMutual(
                    "BJ-ABC-0009",
                    "Abomey-Calavi",
                    "Alodo Calavi",
                    Names.BENIN,
                    DemoPackage.HALVES,
                    52,
                    5,
                    20,
                    68,
                    true),
            of("CI-BKE-0002", "Bouaké", "Entraide Bouaké", Names.IVORY_COAST, DemoPackage.MONTHLY, 38, 5, 30, 72),
            of("GN-LAB-0004", "Labé", "Mutuelle du Fouta", Names.GUINEA, DemoPackage.HARVEST, 44, 6, 25, 66),
            of("TG-SOK-0006", "Sokodé", "Novissi Sokodé", Names.TOGO, DemoPackage.HALVES, 26, 5, 20, 70),
            of("NE-DOS-0001", "Dosso", "Lafia Dosso", Names.NIGER, DemoPackage.HARVEST, 30, 6, 20, 55),
            of("CM-BAM-0008", "Bamenda", "Solidarité Bamenda", Names.CAMEROON, DemoPackage.MONTHLY, 34, 5, 30, 74),
            of("TD-MND-0002", "Moundou", "Mutuelle du Logone", Names.CHAD, DemoPackage.HALVES, 14, 6, 25, 52),
            of("MR-NKC-0001", "Nouakchott", "Tawoun Dar Naïm", Names.MAURITANIA, DemoPackage.MONTHLY, 20, 6, 25, 69));

    private static DemoMutual of(
            String code,
            String region,
            String name,
            Names names,
            DemoPackage offer,
            int households,
            int familySize,
            int patientShare,
            int collection) {
        return new DemoMutual(
                code, region, name, names, offer, households, familySize, patientShare, collection, false);
    }

    String country() {
        return code.substring(0, 2);
    }

    String currency() {
        return switch (country()) {
            case "CM", "TD" -> "XAF";
            case "GN" -> "GNF";
            case "MR" -> "MRU";
            default -> "XOF";
        };
    }

    /** Minor units of the currency for one F CFA, roughly. */
    long scale() {
        return switch (country()) {
            case "GN" -> 14;
            case "MR" -> 7;
            default -> 1;
        };
    }

    String provider() {
        return "CS-" + code.substring(3, 6);
    }

    String tariff() {
        return "T-" + currency();
    }
}
