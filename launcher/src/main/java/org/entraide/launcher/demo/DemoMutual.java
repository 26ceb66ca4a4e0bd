package org.entraide.launcher.demo;

import java.util.List;

/**
 * A fictional mutual.
 *
 * @param sections villages or quarters; the first has the most households
 * @param households how many join in two years
 * @param familySize mean members of a household, by country
 * @param patientShare percent
 * @param collection how many of a hundred households pay all their instalments, most of them in time
 * @param spending francs of care that a hundred francs of premium are meant for
 * @param surge whether care becomes much more frequent in the last months
 */
record DemoMutual(
        String code,
        String region,
        String name,
        List<String> sections,
        Names names,
        DemoPackage offer,
        int households,
        int familySize,
        int patientShare,
        int collection,
        int spending,
        boolean surge) {

    /** Below so many households a mutual pays for first care alone. */
    private static final int SMALL = 20;

    /** The eleven countries of the Concertation; sizes lognormal, families and collection as reported in the region. */
    static final List<DemoMutual> ALL = List.of(
            in("SN-THI-0007", "Thiès", "And Faju Thiès", "Randoulène", "Grand Thiès", "Mbour 1", "Thialy", "Nguinth")
                    .with(Names.SENEGAL, DemoPackage.STATE, 260, 8)
                    .paying(20, 70, 62),
            in("SN-KAO-0012", "Kaolack", "Bokk Wér Kaolack", "Médina Baye", "Ndorong", "Sara", "Kahone")
                    .with(Names.SENEGAL, DemoPackage.HARVEST, 88, 9)
                    .paying(20, 54, 66),
            in("SN-DKR-0003", "Dakar", "Takku Liggeey Guédiawaye", "École 1", "École 2", "École 3")
                    .with(Names.SENEGAL, DemoPackage.SCHOOL, 12, 5)
                    .paying(20, 78, 50),
            in("ML-SIK-0003", "Sikasso", "Kènèya So Sikasso", "Wayerma", "Bougoula", "Médine", "Hamdallaye")
                    .with(Names.MALI, DemoPackage.HARVEST, 84, 6)
                    .paying(25, 60, 58),
            in("ML-BKO-0021", "Bamako", "Benkadi Bamako", "Banconi", "Lafiabougou", "Badalabougou")
                    .with(Names.MALI, DemoPackage.MONTHLY, 36, 6)
                    .paying(25, 68, 54),
            in("BF-BOB-0005", "Bobo-Dioulasso", "Laafi Bobo", "Dafra", "Sarfalao", "Accart-Ville")
                    .with(Names.BURKINA, DemoPackage.HALVES, 46, 6)
                    .paying(30, 50, 64),
            in("BJ-ABC-0009", "Abomey-Calavi", "Alodo Calavi", "Zogbadjè", "Godomey", "Akassato", "Ouèdo")
                    .with(Names.BENIN, DemoPackage.HALVES, 72, 5)
                    .paying(20, 60, 56)
                    .surging(),
            in("CI-BKE-0002", "Bouaké", "Entraide Bouaké", "Koko", "Dar-es-Salam", "Belleville")
                    .with(Names.IVORY_COAST, DemoPackage.MONTHLY, 34, 5)
                    .paying(30, 63, 60),
            in("GN-LAB-0004", "Labé", "Mutuelle du Fouta", "Kouroula", "Tata", "Popodara")
                    .with(Names.GUINEA, DemoPackage.HARVEST, 18, 6)
                    .paying(25, 56, 52),
            in("TG-SOK-0006", "Sokodé", "Novissi Sokodé", "Kpangalam", "Komah")
                    .with(Names.TOGO, DemoPackage.HALVES, 9, 5)
                    .paying(20, 62, 48),
            in("NE-DOS-0001", "Dosso", "Lafia Dosso", "Maïgana", "Bella", "Tombo Kaïna")
                    .with(Names.NIGER, DemoPackage.HARVEST, 14, 6)
                    .paying(20, 48, 54),
            in("CM-BAM-0008", "Bamenda", "Solidarité Bamenda", "Nkwen", "Mankon", "Bambili")
                    .with(Names.CAMEROON, DemoPackage.MONTHLY, 26, 5)
                    .paying(30, 64, 56),
            in("TD-MND-0002", "Moundou", "Mutuelle du Logone", "Doyon", "Guelbé")
                    .with(Names.CHAD, DemoPackage.HALVES, 8, 6)
                    .paying(25, 48, 46),
            in("MR-NKC-0001", "Nouakchott", "Tawoun Dar Naïm", "Dar Naïm", "Teyarett")
                    .with(Names.MAURITANIA, DemoPackage.MONTHLY, 9, 6)
                    .paying(25, 60, 50));

    private static DemoMutual in(String code, String region, String name, String... sections) {
        return new DemoMutual(
                code, region, name, List.of(sections), Names.SENEGAL, DemoPackage.STATE, 0, 0, 0, 0, 0, false);
    }

    private DemoMutual with(Names people, DemoPackage offered, int joining, int members) {
        return new DemoMutual(code, region, name, sections, people, offered, joining, members, 0, 0, 0, false);
    }

    private DemoMutual paying(int share, int payers, int care) {
        return new DemoMutual(
                code, region, name, sections, names, offer, households, familySize, share, payers, care, false);
    }

    private DemoMutual surging() {
        return new DemoMutual(
                code,
                region,
                name,
                sections,
                names,
                offer,
                households,
                familySize,
                patientShare,
                collection,
                spending,
                true);
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

    boolean small() {
        return households < SMALL;
    }
}
