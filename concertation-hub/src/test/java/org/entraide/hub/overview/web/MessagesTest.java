package org.entraide.hub.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entraide.events.ClaimEvent;
import org.entraide.events.ProviderEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in every language, and every template asks for texts that are there. */
class MessagesTest {

    private static final Pattern SAID = Pattern.compile("'([a-zA-Z]+\\.[a-zA-Z.]+)'");

    @ParameterizedTest
    @ValueSource(strings = {"pages", "concertation"})
    void bothLanguagesHaveTheSameTexts(String bundle) throws IOException {
        Properties french = texts(bundle, "fr");
        Properties english = texts(bundle, "en");
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        assertThat(french.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "concertation"})
    void noApostropheIsLostToTheFormat(String bundle) throws IOException {
        for (String language : new String[] {"fr", "en"}) {
            assertThat(texts(bundle, language).values())
                    .allSatisfy(text -> assertThat(text.toString()).doesNotContain("'"));
        }
    }

    @Test
    void everyStateCategoryAndStreamHasAName() throws IOException {
        Properties french = texts("concertation", "fr");
        assertThat(french.stringPropertyNames())
                .containsAll(Arrays.stream(ClaimEvent.State.values())
                        .map(each -> "claim." + each)
                        .toList())
                .containsAll(Arrays.stream(ProviderEvent.Category.values())
                        .map(each -> "category." + each)
                        .toList())
                .containsAll(Arrays.stream(org.entraide.events.Stream.values())
                        .map(each -> "stream." + each.id())
                        .toList());
    }

    @Test
    void templatesAskForTextsThatAreThere() throws IOException {
        TreeSet<String> known = new TreeSet<>(texts("pages", "fr").stringPropertyNames());
        known.addAll(texts("concertation", "fr").stringPropertyNames());
        TreeSet<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                SAID.matcher(Files.readString(template)).results().forEach(match -> asked.add(match.group(1)));
            }
        }
        asked.removeIf(key -> key.endsWith("."));
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(known).containsAll(asked);
    }

    private static Properties texts(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                MessagesTest.class.getResourceAsStream("/" + bundle + "/messages_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
