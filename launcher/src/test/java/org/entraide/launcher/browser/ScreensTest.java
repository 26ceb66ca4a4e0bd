package org.entraide.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in every language, on a phone and on a desktop: open to everybody and light enough for a weak line. */
@ExtendWith(SharedDemo.class)
class ScreensTest {

    /** A folder for a picture of every page, to look at them all. */
    private static final @Nullable String PICTURES = System.getProperty("entraide.pictures");

    private Demo demo;

    @BeforeEach
    void take(Demo shared) {
        demo = shared;
    }

    static Stream<Arguments> everyScreen() {
        return Screen.ALL.stream()
                .flatMap(screen -> Stream.of("fr", "en").map(language -> Arguments.of(screen, language)));
    }

    @ParameterizedTest(name = "{0} · {1}")
    @MethodSource("everyScreen")
    void isLightAndOpenToEverybody(Screen screen, String language) {
        try (Visitor visitor = demo.visitor(screen.who(), Demo.PHONE)) {
            int status = screen.show(visitor, language);
            SoftAssertions all = new SoftAssertions();
            all.assertThat(status).as("status").isEqualTo(screen.status());
            all.assertThat(visitor.weight())
                    .as("bytes received for the page")
                    .isBetween(1L, screen.kilobytes() * 1000L);
            for (int width : new int[] {Demo.PHONE, Demo.DESKTOP}) {
                visitor.page().setViewportSize(width, Demo.HEIGHT);
                if (PICTURES != null) {
                    visitor.picture(Path.of(PICTURES, screen + " " + language + " " + width + ".png"));
                }
                all.assertThat(Barriers.foundByAxe(visitor.page()))
                        .as("barriers found by axe at %d px", width)
                        .isEmpty();
                all.assertThat(Barriers.smallTargets(visitor.page()))
                        .as("targets below 44 px at %d px", width)
                        .isEmpty();
                all.assertThat(Barriers.width(visitor.page()))
                        .as("width of the page")
                        .isEqualTo(width);
            }
            all.assertThat(visitor.complaints()).as("the browser complains").isEmpty();
            all.assertAll();
        }
    }

    /** What the tests above look for is found when it is there. */
    @Test
    void barriersAreFound() {
        try (Visitor visitor = demo.stranger(Demo.PHONE)) {
            visitor.open("/login");
            visitor.page().evaluate("""
                    () => {
                      document.querySelector('main').insertAdjacentHTML('beforeend',
                        '<input id="bare" style="color: red"><img src="http://192.0.2.1/x.png">');
                      document.querySelector('main').style.minWidth = '500px';
                      document.querySelector('button').style.padding = 0;
                    }""");
            assertThat(visitor.complaints())
                    .as("an inline style and a foreign address against the content policy")
                    .hasSizeGreaterThanOrEqualTo(2)
                    .anyMatch(said -> said.contains("style"))
                    .anyMatch(said -> said.contains("192.0.2.1"));
            assertThat(Barriers.foundByAxe(visitor.page()))
                    .anyMatch(rule -> rule.startsWith("label "))
                    .anyMatch(rule -> rule.startsWith("image-alt "));
            assertThat(Barriers.smallTargets(visitor.page())).hasSize(1);
            assertThat(Barriers.width(visitor.page())).isGreaterThan(Demo.PHONE);
        }
    }
}
