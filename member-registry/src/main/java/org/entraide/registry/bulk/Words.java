package org.entraide.registry.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.household.NameKey;

/** The words of lists for what the ledger knows by code, in French and English, without accents and capitals. */
public final class Words {

    private static final Map<String, Relationship> RELATIONSHIPS = meanings(Map.of(
            Relationship.SUBSCRIBER,
                    "adherent adherente subscriber titulaire chef chef_de_menage head membre_titulaire",
            Relationship.SPOUSE, "conjoint conjointe spouse epoux epouse mari femme husband wife",
            Relationship.CHILD, "enfant child fils fille son daughter",
            Relationship.PARENT, "parent pere mere father mother",
            Relationship.SIBLING, "frere_ou_soeur frere_soeur frere soeur brother_or_sister sibling brother sister",
            Relationship.OTHER, "autre other autres"));

    private static final Map<String, Sex> SEXES = meanings(Map.of(
            Sex.FEMALE, "f femme female feminin woman fille w",
            Sex.MALE, "m h homme male masculin man garcon",
            Sex.UNKNOWN, "non_precise unknown not_given inconnu"));

    private static final Map<String, HouseholdCategory> CATEGORIES = meanings(Map.of(
            HouseholdCategory.ORDINARY, "ordinaire ordinary normal",
            HouseholdCategory.INDIGENT, "indigent indigente indigents",
            HouseholdCategory.PUPIL, "eleve pupil eleves",
            HouseholdCategory.FAMILY_GRANT, "bourse_familiale family_grant bourse bsf pnbsf"));

    private Words() {}

    public static Optional<Relationship> relationship(String word) {
        return meant(RELATIONSHIPS, word);
    }

    public static Optional<Sex> sex(String word) {
        return meant(SEXES, word);
    }

    public static Optional<HouseholdCategory> category(String word) {
        return meant(CATEGORIES, word);
    }

    private static <T> Optional<T> meant(Map<String, T> meanings, String word) {
        String plain = NameKey.plain(word.replace("œ", "oe").replace("Œ", "oe"))
                .replaceAll("[^a-z]+", " ")
                .strip();
        return Optional.ofNullable(meanings.get(plain.replace(' ', '_')));
    }

    private static <T> Map<String, T> meanings(Map<T, String> words) {
        Map<String, T> meanings = new HashMap<>();
        words.forEach((meaning, all) -> List.of(all.split(" ", -1)).forEach(word -> meanings.put(word, meaning)));
        return Map.copyOf(meanings);
    }
}
