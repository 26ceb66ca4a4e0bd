package org.entraide.launcher;

import java.io.PrintWriter;
import java.util.Locale;
import org.entraide.claims.claim.web.RuleTexts;
import org.entraide.ledger.web.Texts;

/** What the commands print: French, or English where the system's language is English. */
final class Say {

    private final Texts texts = new Texts("launcher.messages", "registry.messages", "claims.messages");
    private final Locale locale;
    private final PrintWriter out;

    Say(PrintWriter out) {
        this(Locale.getDefault(), out);
    }

    Say(Locale locale, PrintWriter out) {
        this.locale = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        this.out = out;
    }

    static Say toConsole() {
        return new Say(new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8));
    }

    Locale locale() {
        return locale;
    }

    /** What the rules of claims did, in words. */
    RuleTexts rules() {
        return new RuleTexts(texts, locale);
    }

    String text(String code, Object... details) {
        return texts.text(locale, code, details);
    }

    void line(String code, Object... details) {
        plain(text(code, details));
    }

    /** A line that the next one overwrites. */
    void same(String line) {
        out.print(line + "\r");
        out.flush();
    }

    void plain(String line) {
        out.println(line);
        out.flush();
    }
}
