package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.entraide.launcher.faults.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program that was started for work has no clock to move, and says nowhere that it is a demo. */
@ExtendWith(SharedProgram.class)
class NoDemoTest {

    @Test
    void thereIsNoPageForMovingTime(RunningProgram program) throws Exception {
        Browser browser = new Browser(program.url());
        HttpResponse<String> overview =
                browser.signIn(browser.open("/concertation"), "coordinator", program.password("coordinator"));

        assertThat(overview.statusCode()).isEqualTo(200);
        assertThat(overview.body()).doesNotContain("/demo");
        assertThat(browser.open("/demo").statusCode()).isEqualTo(404);
        assertThat(browser.fill(overview, "/demo", Map.of("from", "2026-01-01", "leap", "DAY"))
                        .statusCode())
                .isEqualTo(404);
    }
}
