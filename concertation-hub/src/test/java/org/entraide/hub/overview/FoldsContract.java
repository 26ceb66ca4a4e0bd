package org.entraide.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of figures keeps to. */
public interface FoldsContract {

    Shard SHARD = new Shard("entraide.thies.premiums", "id-1", 3);

    /** An empty store. */
    Folds folds();

    private static Group group(int number, long offset, long collected) {
        Cells cells = new Cells();
        cells.add(YearMonth.of(2024, 3), Counter.money(Figure.PREMIUM_COLLECTED, "XOF"), collected);
        cells.add(YearMonth.of(2024, 4), Counter.BENEFICIARIES, -2);
        String mutual = "SN.$THI-" + number;
        Profile profile = new Profile(mutual, "WA", "SN", "Thiès", "And Bokk", "XOF");
        return new Group(SHARD, number, offset, Map.of(mutual, cells), Map.of(mutual, profile));
    }

    private static Checkpoint checkpoint(long offset) {
        return new Checkpoint(
                SHARD,
                offset,
                Map.of(
                        "SN.$THI-1/premiums",
                        new Mark(7, 9, Mark.Cause.GAP),
                        "A/b",
                        new Mark(1, 1, Mark.Cause.NOTHING)));
    }

    @Test
    default void whatIsKeptIsReadBack() {
        Folds folds = folds();
        folds.keep(group(1, 10, 500));
        folds.keep(group(2, 12, 700));
        folds.keep(checkpoint(12));
        assertThat(folds.groups(SHARD)).containsExactlyInAnyOrder(group(1, 10, 500), group(2, 12, 700));
        assertThat(folds.groups(List.of(group(2, 12, 0).id()))).containsExactly(group(2, 12, 700));
        assertThat(folds.checkpoint(SHARD)).contains(checkpoint(12));
    }

    @Test
    default void anUnknownShardHasNothing() {
        assertThat(folds().groups(SHARD)).isEmpty();
        assertThat(folds().checkpoint(SHARD)).isEmpty();
    }

    @Test
    default void whoIsFurtherReplaces() {
        Folds folds = folds();
        folds.keep(group(1, 10, 500));
        folds.keep(group(1, 11, 600));
        folds.keep(checkpoint(10));
        folds.keep(checkpoint(11));
        assertThat(folds.groups(SHARD)).containsExactly(group(1, 11, 600));
        assertThat(folds.checkpoint(SHARD)).contains(checkpoint(11));
    }

    @Test
    default void whoIsBehindOrLevelChangesNothing() {
        Folds folds = folds();
        folds.keep(group(1, 10, 500));
        folds.keep(group(1, 9, 400));
        folds.keep(group(1, 10, 1));
        folds.keep(checkpoint(10));
        folds.keep(checkpoint(9));
        assertThat(folds.groups(SHARD)).containsExactly(group(1, 10, 500));
        assertThat(folds.checkpoint(SHARD)).contains(checkpoint(10));
    }

    @Test
    default void questionsSeeTheCurrentLifeOfATopicAlone() {
        Folds folds = folds();
        folds.current(SHARD.topic(), SHARD.topicId());
        folds.keep(group(1, 10, 500));
        folds.keep(checkpoint(10));
        assertThat(folds.offsets()).isEqualTo(Map.of(group(1, 10, 0).id(), 10L));
        assertThat(folds.checkpoints()).containsExactly(checkpoint(10));
        assertThat(folds.lives()).isEqualTo(Map.of(SHARD.topic(), SHARD.topicId()));
        folds.current(SHARD.topic(), "id-2");
        assertThat(folds.lives()).isEqualTo(Map.of(SHARD.topic(), "id-2"));
        assertThat(folds.offsets()).isEmpty();
        assertThat(folds.checkpoints()).isEmpty();
    }
}
