package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entraide.launcher.faults.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a weak line styles and scripts come once; after an upgrade nobody keeps old ones. */
@ExtendWith(SharedProgram.class)
class StaticFilesTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+)-[0-9a-f]{32}([.](?:css|js|svg))\"");

    @Test
    void everyFileOfAPageIsKeptUnderAnAddressThatChangesWithIt(RunningProgram program) throws Exception {
        Browser browser = new Browser(program.url());
        HttpResponse<String> page =
                browser.signIn(browser.open("/concertation/flux"), "coordinator", program.password("coordinator"));
        List<MatchResult> files = FILE.matcher(page.body()).results().toList();
        assertThat(files)
                .extracting(file -> file.group(1) + file.group(2))
                .containsExactlyInAnyOrder(
                        "/access/icon.svg",
                        "/pages/entraide.css",
                        "/pages/vendor/htmx-4.0.1.min.js",
                        "/concertation/flux.js");
        for (MatchResult file : files) {
            HttpResponse<String> kept = browser.open(file.group().replaceAll("^[a-z]+=\"|\"$", ""));
            HttpResponse<String> plain = browser.open(file.group(1) + file.group(2));
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(header(kept, "Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(header(plain, "Cache-Control")).contains("no-cache");
            assertThat(plain.headers().firstValue("Last-Modified")).isEmpty();
            assertThat(kept.body()).isNotEmpty().isEqualTo(plain.body());
        }
    }

    private static String header(HttpResponse<String> answer, String name) throws IOException {
        return answer.headers().firstValue(name).orElseThrow(() -> new IOException("no " + name));
    }
}
