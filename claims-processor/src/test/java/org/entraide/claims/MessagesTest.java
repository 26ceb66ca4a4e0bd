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
import org.entraide.claims.adjudication.Bearer;
import org.entraide.claims.adjudication.Ground;
import org.entraide.claims.adjudication.Missing;
import org.entraide.claims.adjudication.Outcome;
import org.entraide.claims.adjudication.Rule;
import org.entraide.claims.claim.Submitting;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.ProviderEvent.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that a person may see has a text, and no text is left without a code. */
class MessagesTest {

    private static final Pattern PAGE_TEXT = Pattern.compile("['\"](prestations[.][a-zA-Z.]+)['\"]");
    private static final Pattern CODE =
            Pattern.compile("\"((?:[A-Z][A-Z0-9]*_[A-Z0-9_]+)|C09)\"(?=, (?:\"/|pointer))", Pattern.MULTILINE);

    @Test
    void bothLanguagesHaveExactlyTheCodesThatAreUsed() throws IOException {
        Set<String> codes = new TreeSet<>(refusals());
        codes.add(Submitting.TAKEN);
        Arrays.stream(Rule.values()).forEach(rule -> codes.add("RULE_" + rule));
        Arrays.stream(Ground.values()).forEach(ground -> codes.add("GROUND_" + ground));
        assertThat(keys(Locale.FRENCH)).isEqualTo(codes);
        assertThat(keys(Locale.ENGLISH)).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyTextOfThePagesIsThereAndNoneIsLeftOver(String language) throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(path -> path.toString().matches(".*[.](html|java)"))
                    .toList()) {
                PAGE_TEXT.matcher(Files.readString(source)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        named("prestations.state.", State.values(), asked);
        named("prestations.outcome.", Outcome.values(), asked);
        named("prestations.bearer.", Bearer.values(), asked);
        named("prestations.category.", Category.values(), asked);
        Stream.of(State.APPROVED, State.PARTLY_APPROVED, State.REJECTED)
                .forEach(state -> asked.addAll(Set.of("prestations.states." + state, "prestations.decision." + state)));
        asked.addAll(Set.of("prestations.states.PENDED", "prestations.decision.NOTHING"));
        Arrays.stream(Missing.values())
                .forEach(missing ->
                        asked.add("prestations.waits." + missing.name().toLowerCase(Locale.ROOT)));
        asked.add("prestations.waits.other");
        asked.removeIf(key -> key.endsWith(".") || key.equals("prestations.messages"));
        ResourceBundle texts = ResourceBundle.getBundle("prestations.messages", Locale.of(language));
        assertThat(new TreeSet<>(texts.keySet())).isEqualTo(asked);
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank().doesNotContain("'"));
    }

    private static void named(String prefix, Enum<?>[] values, Set<String> asked) {
        Arrays.stream(values).forEach(value -> asked.add(prefix + value));
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
