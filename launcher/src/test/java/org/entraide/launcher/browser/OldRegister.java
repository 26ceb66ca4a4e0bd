package org.entraide.launcher.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mutual hands in the list that it kept before. Every list is of other families than those before it. */
final class OldRegister {

    private static final String HEADINGS =
            "Ménage;Lien;Nom;Prénoms;Sexe;Naissance;Téléphone;Village;Inscrit le;Paquet;Début de couverture\n";
    private static final Pattern DAY = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");
    private static final AtomicInteger FAMILIES = new AtomicInteger();

    private OldRegister() {}

    /** Families of two, who joined on the day of the demo. */
    static Consumer<Visitor> ofFamilies(int count) {
        return handedIn(count, "");
    }

    /** The same, and as many that cannot be taken in: each has a sister who is born in years to come. */
    static Consumer<Visitor> withFaults(int count) {
        return handedIn(count, "%1$s;soeur;Ndour;Aïda;F;2999;77 12;;;;\n%1$s;cousine;Ndour;;Z;;;;;;\n");
    }

    /** A file of something else. */
    static void ofNoUse(Visitor visitor) {
        handIn(visitor, "Procès-verbal;de l’assemblée générale\nLe bureau;s’est réuni\n");
    }

    private static Consumer<Visitor> handedIn(int count, String faulty) {
        return visitor -> {
            String day = day(visitor);
            StringBuilder list = new StringBuilder(HEADINGS);
            for (int i = 0; i < count; i++) {
                String family = "K" + FAMILIES.incrementAndGet();
                list.append("%s;adhérent;Ndour;Yacine;F;1979;;Sara;%s;;\n".formatted(family, day))
                        .append("%s;enfant;Ndour;Saliou;M;2016;;;;;\n".formatted(family));
                if (!faulty.isEmpty()) {
                    String other = "K" + FAMILIES.incrementAndGet();
                    list.append("%s;adhérent;Ndour;Bara;M;1968;;Sara;%s;;\n".formatted(other, day))
                            .append(faulty.formatted(other));
                }
            }
            handIn(visitor, list.toString());
        };
    }

    /** As every page of the demo says it. */
    private static String day(Visitor visitor) {
        Matcher day = DAY.matcher(visitor.page().locator("p.demo").innerText());
        if (!day.find()) {
            throw new AssertionError("the page does not tell the day");
        }
        return day.group();
    }

    private static void handIn(Visitor visitor, String list) {
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        visitor.page().locator("[name=file]").setInputFiles(new FilePayload("registre.csv", "text/csv", bytes));
        visitor.leave(() -> visitor.page().locator("form[enctype] button").click());
    }

    /** Has the correct families imported. */
    static void started(Visitor visitor) {
        visitor.leave(
                () -> visitor.page().locator("form[action$='/lancer'] button").click());
    }

    /** Waits until they all are. */
    static void finished(Visitor visitor) {
        started(visitor);
        visitor.page().locator(".tiles + p a[href$='/import']").waitFor();
    }
}
