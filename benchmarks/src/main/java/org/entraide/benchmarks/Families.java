package org.entraide.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up families with names like those of the region; the same for the same seed. */
public final class Families {

    private static final List<String> STARTS = List.of(
            "Dia", "Ndi", "Sou", "Kou", "Tra", "Oué", "Mba", "Ka", "Ba", "Fo", "Sa", "Gué", "Ta", "Dem", "Co", "Zon",
            "Ila", "Nga", "Bou", "Adjo", "Lam", "Wa", "Yé", "Hou");
    private static final List<String> MIDDLES =
            List.of("", "ba", "li", "nda", "ssa", "ra", "mbé", "ko", "dou", "gna", "to", "wé");
    private static final List<String> ENDS =
            List.of("llo", "ré", "ne", "go", "ou", "té", "mé", "rra", "lé", "go", "ssi", "vi", "ye", "bo");
    private static final List<String> GIVEN = List.of(
            "Awa",
            "Fatou",
            "Mariama",
            "Khady",
            "Coumba",
            "Bineta",
            "Oumou",
            "Kadiatou",
            "Rokia",
            "Salimata",
            "Afi",
            "Adjoua",
            "Aïssatou",
            "Binta",
            "Halima",
            "Modou",
            "Ibrahima",
            "Ousmane",
            "Cheikh",
            "Babacar",
            "Moussa",
            "Seydou",
            "Issouf",
            "Kossi",
            "Comlan",
            "Kouadio",
            "Thierno",
            "Komi",
            "Idrissa",
            "Djibril");

    private final long seed;
    private final Random random;

    public Families(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /** Somebody; only a subscriber has a phone. */
    public record Person(String family, String given, int born) {}

    /**
     * The subscriber comes first.
     *
     * @param key under which it is enrolled once
     */
    public record Family(String key, String phone, List<Person> people) {

        public Person subscriber() {
            return people.getFirst();
        }

        /** As the API takes it. */
        String json(String day) {
            return """
                    {"locality": "Nguinth", "enrolledOn": "%s", "members": [%s]}""".formatted(
                    day,
                    IntStream.range(0, people.size()).mapToObj(this::member).collect(Collectors.joining(",")));
        }

        private String member(int at) {
            Person person = people.get(at);
            return """
                    {"familyName": "%s", "givenNames": "%s", "sex": "UNKNOWN", "birthYear": %d,
                     "relationship": "%s"%s}""".formatted(
                            person.family(),
                            person.given(),
                            person.born(),
                            at == 0 ? "SUBSCRIBER" : "CHILD",
                            at == 0 ? ", \"phones\": [\"" + phone + "\"]" : "");
        }
    }

    /** A family of so many; its phone follows from its number, so that no two have the same. */
    public Family next(int number, int size) {
        String name = one(STARTS) + one(MIDDLES) + one(ENDS);
        List<Person> people = IntStream.range(0, size)
                .mapToObj(at -> new Person(name, one(GIVEN), at == 0 ? 1960 + random.nextInt(40) : 2010))
                .toList();
        return new Family("benchmark-" + seed + "-" + number, "77%07d".formatted(1_000_000 + number), people);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
