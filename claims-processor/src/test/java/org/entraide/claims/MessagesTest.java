package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Ground;
import org.entraide.claims.adjudication.Rule;
import org.junit.jupiter.api.Test;

/** Every code that a person may see has a text, and no text is left without a code. */
class MessagesTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:[A-Z][A-Z0-9]*_[A-Z0-9_]+)|C09)\"(?=, (?:\"/|pointer))", Pattern.MULTILINE);

    @Test
    void bothLanguagesHaveExactlyTheCodesThatAreUsed() throws IOException {
        Set<String> codes = new TreeSet<>(refusals());
        Arrays.stream(Rule.values()).forEach(rule -> codes.add("RULE_" + rule));
        Arrays.stream(Ground.values()).forEach(ground -> codes.add("GROUND_" + ground));
        assertThat(keys(Locale.FRENCH)).isEqualTo(codes);
        assertThat(keys(Locale.ENGLISH)).isEqualTo(codes);
    }

    /** As the source names them: a refusal is always a code followed by its pointer. */
    private static Set<String> refusals() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!source.toString().contains("web")) {
                    String flat = Files.readString(source).replaceAll("\\s+", " ");
                    CODE.matcher(flat).results().map(found -> found.group(1)).forEach(codes::add);
                }
            }
        }
        return codes;
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("claims.messages", locale).keySet());
    }
}
