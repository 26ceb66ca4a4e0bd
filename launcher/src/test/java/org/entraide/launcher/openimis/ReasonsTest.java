package org.entraide.launcher.openimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Ground;
import org.entraide.claims.adjudication.Rule;
import org.entraide.events.ClaimEvent.State;
import org.entraide.registry.command.Reason;
import org.junit.jupiter.api.Test;

/** Every reason, state and table that a report may name has a text, in both languages. */
class ReasonsTest {

    private static final Pattern REASON = Pattern.compile("(?:Unusable|Reported)\\( ?\"([A-Z][A-Z0-9_]+)\"");
    private static final Pattern TABLE = Pattern.compile("\"(tbl[A-Za-z]+)\"");
    private static final Pattern STATE_THERE = Pattern.compile("case \"\\d+\" -> \"([A-Z]+)\"");

    @Test
    void everyReasonHasAText() throws IOException {
        assertThat(found(REASON)).contains("DATE_IMPOSSIBLE", "ROW_CHANGED", "QUOTES_BROKEN");
        assertTexts("", found(REASON));
    }

    @Test
    void everyTableHasAName() throws IOException {
        assertThat(found(TABLE)).contains("tblClaim", "tblPremium");
        assertTexts("TABLE_", found(TABLE));
    }

    @Test
    void everyStateOfAClaimHasAName() throws IOException {
        Set<String> states = found(STATE_THERE);
        assertThat(states).hasSize(5);
        states.add("UNKNOWN");
        Stream.of(State.values()).map(State::name).forEach(states::add);
        assertTexts("STATE_", states);
    }

    @Test
    void everyRefusalAndRuleHasAText() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(keys("registry.messages", locale)).containsAll(names("", Reason.values()));
            assertThat(keys("claims.messages", locale))
                    .containsAll(names("RULE_", Rule.values()))
                    .containsAll(names("GROUND_", Ground.values()));
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static void assertTexts(String prefix, Set<String> codes) {
        assertThat(keys(Locale.FRENCH))
                .containsAll(codes.stream().map(code -> prefix + code).toList());
        assertThat(keys(Locale.ENGLISH))
                .containsAll(codes.stream().map(code -> prefix + code).toList());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/entraide/launcher/openimis"))) {
            for (Path source : sources.toList()) {
                String flat = Files.readString(source).replaceAll("\\s+", " ");
                pattern.matcher(flat).results().map(each -> each.group(1)).forEach(found::add);
            }
        }
        return found;
    }

    private static List<String> names(String prefix, Enum<?>... codes) {
        return Stream.of(codes).map(code -> prefix + code.name()).toList();
    }

    private static Set<String> keys(Locale locale) {
        return keys("launcher.messages", locale);
    }

    private static Set<String> keys(String bundle, Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(bundle, locale).keySet());
    }
}
