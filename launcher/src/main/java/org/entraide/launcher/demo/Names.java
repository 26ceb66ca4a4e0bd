package org.entraide.launcher.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Fictional people: common family and given names of the regions, put together at random. */
record Names(List<String> families, List<String> women, List<String> men) {

    static final Names SENEGAL = new Names(
            List.of("Diop", "Ndiaye", "Fall", "Sarr", "Faye", "Gueye", "Seck", "Mbaye", "Diouf", "Cissé", "Sow", "Ba"),
            List.of("Aminata", "Fatou", "Awa", "Mariama", "Ndèye", "Khady", "Astou", "Coumba", "Sokhna", "Bineta"),
            List.of("Mamadou", "Ibrahima", "Ousmane", "Modou", "Cheikh", "Abdoulaye", "Babacar", "Aliou", "Pape"));

    static final Names MALI = new Names(
            List.of("Traoré", "Coulibaly", "Keïta", "Diarra", "Konaté", "Sidibé", "Dembélé", "Sangaré", "Touré"),
            List.of("Fanta", "Oumou", "Kadiatou", "Djénéba", "Assitan", "Rokia", "Bintou", "Safiatou"),
            List.of("Moussa", "Seydou", "Bakary", "Modibo", "Adama", "Souleymane", "Boubacar", "Drissa"));

    static final Names BURKINA = new Names(
            List.of("Ouédraogo", "Sawadogo", "Kaboré", "Zongo", "Compaoré", "Ilboudo", "Nikiéma", "Tapsoba"),
            List.of("Awa", "Salimata", "Rasmata", "Alimata", "Zénabou", "Pauline", "Mariam", "Clarisse"),
            List.of("Issouf", "Souleymane", "Rasmané", "Boureima", "Hamidou", "Lassané", "Idrissa", "Paul"));

    static final Names BENIN = new Names(
            List.of("Hounsou", "Dossou", "Agossou", "Ahouansou", "Zinsou", "Adjovi", "Gbaguidi", "Kpadonou"),
            List.of("Afi", "Akouavi", "Adjoua", "Sènami", "Yélian", "Rosine", "Chantal", "Pélagie"),
            List.of("Kossi", "Comlan", "Codjo", "Sèmèvo", "Gildas", "Marius", "Cosme", "Romuald"));

    String family(RandomGenerator random) {
        return pick(families, random);
    }

    String given(boolean woman, RandomGenerator random) {
        return pick(woman ? women : men, random);
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
