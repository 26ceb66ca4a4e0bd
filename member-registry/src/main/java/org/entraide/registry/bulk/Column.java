package org.entraide.registry.bulk;

import java.util.List;
import java.util.Optional;
import org.entraide.registry.household.NameKey;

/**
 * The columns of a list, in the order of the template. Headings are known in French and English and as clerks often
 * write them; accents, capitals and signs make no difference.
 */
public enum Column {
    /** Number or name of the household in the old list: it ties the rows of a household together. */
    HOUSEHOLD(true, "menage", "household", "n menage", "no menage", "numero menage", "numero du menage", "n adherent"),
    RELATIONSHIP(true, "lien", "relationship", "lien avec l adherent", "parente", "lien de parente", "qualite"),
    FAMILY_NAME(true, "nom", "family name", "nom de famille", "last name", "surname"),
    GIVEN_NAMES(true, "prenoms", "given names", "prenom", "first name", "first names", "given name"),
    SEX(false, "sexe", "sex", "genre", "gender"),
    /** A date, a year or an age; only the year is kept. */
    BORN(
            false,
            "naissance",
            "born",
            "date de naissance",
            "annee de naissance",
            "ne e en",
            "age",
            "birth date",
            "date of birth",
            "birth year"),
    PHONE(false, "telephone", "phone", "tel", "portable", "mobile", "phone number"),
    LOCALITY(true, "village", "locality", "village ou quartier", "quartier", "localite", "village or quarter"),
    CATEGORY(false, "categorie", "category"),
    ENROLLED_ON(true, "inscrit le", "enrolled on", "date d inscription", "date d adhesion", "enrolment date"),
    PACKAGE(false, "paquet", "package", "code paquet", "code du paquet", "package code"),
    COVER_START(false, "debut de couverture", "cover start", "couvert depuis", "cover starts on", "covered since"),
    PAID(false, "deja paye", "already paid", "montant paye", "paye", "amount paid", "paid"),
    PAID_ON(false, "paye le", "paid on", "date du paiement", "date de paiement", "payment date"),
    RECEIPT(false, "recu papier", "paper receipt", "n recu", "no recu", "numero du recu", "recu", "receipt"),
    /** What is wrong with a row: written by us and passed over when it comes back. */
    TO_MEND(false, "a corriger", "to correct");

    /** As the template has them. */
    public static final List<Column> IN_ORDER = List.of(values());

    private final boolean needed;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nothing can change
    private final List<String> headings;

    Column(boolean needed, String... headings) {
        this.needed = needed;
        this.headings = List.of(headings);
    }

    /** Whether a list without this column cannot be read. */
    public boolean needed() {
        return needed;
    }

    /** Where the column's cell stands in a {@link Row}, counted from 0. */
    public int place() {
        return IN_ORDER.indexOf(this);
    }

    /** The column under a heading. */
    public static Optional<Column> under(String heading) {
        String plain = NameKey.plain(heading).replaceAll("[^a-z0-9]+", " ").strip();
        return IN_ORDER.stream()
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }
}
