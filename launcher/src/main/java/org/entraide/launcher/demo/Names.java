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

    static final Names IVORY_COAST = new Names(
            List.of("Kouassi", "Koffi", "Yao", "Konan", "Kouamé", "N’Guessan", "Brou", "Assi", "Tanoh"),
            List.of("Adjoua", "Akissi", "Amoin", "Affoué", "Ahou", "Aya", "Béatrice", "Solange"),
            List.of("Kouadio", "Yao", "Konan", "Kouakou", "Aka", "Serge", "Didier", "Hervé"));

    static final Names GUINEA = new Names(
            List.of("Diallo", "Bah", "Barry", "Sow", "Baldé", "Camara", "Sylla", "Bangoura"),
            List.of("Mariama", "Kadiatou", "Hadja", "Aïssatou", "Fatoumata", "Ramatoulaye", "Binta"),
            List.of("Mamadou", "Alpha", "Thierno", "Ibrahima", "Amadou", "Boubacar", "Ousmane"));

    static final Names TOGO = new Names(
            List.of("Agbéko", "Koudjo", "Amouzou", "Tchalla", "Lawson", "Mensah", "Adjavon", "Tossou"),
            List.of("Afi", "Akossiwa", "Ama", "Essi", "Dédé", "Abla", "Yawa", "Akouvi"),
            List.of("Kodjo", "Komi", "Kossi", "Yao", "Edem", "Mawuli", "Koffi", "Folly"));

    static final Names NIGER = new Names(
            List.of("Maïga", "Issoufou", "Abdou", "Hassane", "Moussa", "Garba", "Oumarou", "Seyni"),
            List.of("Aïchatou", "Hadiza", "Mariama", "Rabi", "Zeinabou", "Halima", "Fati"),
            List.of("Abdoulaye", "Ibrahim", "Idrissa", "Souley", "Harouna", "Mahamadou", "Salifou"));

    static final Names CAMEROON = new Names(
            List.of("Ngwa", "Fomukong", "Tabe", "Nkeng", "Mbah", "Achu", "Ndifor", "Fon"),
            List.of("Comfort", "Grace", "Bih", "Manka", "Ngum", "Esther", "Patience", "Lum"),
            List.of("Emmanuel", "Che", "Peter", "Ngu", "Divine", "Awah", "Martin", "Suh"));

    static final Names CHAD = new Names(
            List.of("Mbaïdoum", "Djimasra", "Ngarlejy", "Madjiadoum", "Allaramadji", "Nadjita", "Tolmbaye"),
            List.of("Denemadji", "Solange", "Neloumta", "Achta", "Larlem", "Delphine"),
            List.of("Djimet", "Ngarta", "Mbaï", "Koumakoye", "Ousman", "Allain", "Djerabé"));

    static final Names MAURITANIA = new Names(
            List.of("Ould Ahmed", "Ould Sidi", "Mint Cheikh", "Sy", "Kane", "Ba", "Diagana", "Soumaré"),
            List.of("Mariem", "Fatimetou", "Aminetou", "Salka", "Kadiata", "Houleye", "Oumou"),
            List.of("Mohamed", "Sidi", "Cheikh", "Ahmedou", "Abdallahi", "Samba", "Demba"));

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
