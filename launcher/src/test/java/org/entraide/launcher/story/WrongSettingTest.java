package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.entraide.launcher.faults.Cli;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator set wrongly stops the start with one sentence that says how to mend it. */
class WrongSettingTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"5", "dix"})
    void countsOfFewPeopleCannotBeTold(String threshold) throws Exception {
        Cli start =
                Cli.run(Map.of("ENTRAIDE_SMALL_CELLS", threshold), "start", "--data", data.toString(), "--port", "0");
        assertThat(start.exit()).isEqualTo(2);
        assertThat(start.out().strip())
                .isEqualTo("ENTRAIDE_SMALL_CELLS is \"" + threshold
                        + "\". Give a whole number of 10 or more, or remove the setting: it is 10 then.");
    }
}
