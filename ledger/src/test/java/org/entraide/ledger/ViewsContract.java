package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of views promises. */
public interface ViewsContract {

    /** An empty store. */
    Views views();

    /** Another process's access to the same store. */
    Views sameElsewhere();

    static Head head(String ledger, long block) {
        return new Head(
                ledger,
                block,
                Block.GENESIS,
                Instant.parse("2026-03-02T08:00:00.123Z"),
                Map.of("jars", block),
                Map.of("SN-DAK-0001/some.stream$", 3L));
    }

    static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    static StoredFolio folio(String key, long position, String text) {
        return new StoredFolio(key, position, body(text), Map.of());
    }

    @Test
    default void whatIsSavedIsReadBackAsItWas() {
        Views views = views();
        StoredFolio rich = new StoredFolio(
                "A/jar/1",
                1,
                "{\"text\":\"é ɓ 🌾 \\u0000\",\"with.dot\":{\"$dollar\":[7000000000,0.50,true,null]}}",
                Map.of("awaits", List.of("provider:P1", "tariff:T1"), "rank", 3));

        views.save(List.of(rich), head("A", 1));

        assertThat(views.load(Set.of("A/jar/1", "A/jar/2"))).isEqualTo(Map.of("A/jar/1", rich));
        assertThat(views.head("A")).contains(head("A", 1));
        assertThat(views.head("B")).isEmpty();
        assertThat(sameElsewhere().load(Set.of("A/jar/1"))).isEqualTo(Map.of("A/jar/1", rich));
    }

    @Test
    default void aLateWriterChangesNothing() {
        Views views = views();
        views.save(List.of(folio("A/jar/1", 2, "new"), folio("A/jar/2", 2, "new")), head("A", 2));

        views.save(
                List.of(folio("A/jar/1", 1, "old"), folio("A/jar/2", 2, "same block"), folio("A/jar/3", 1, "old")),
                head("A", 1));

        assertThat(views.all("A"))
                .isEqualTo(Map.of(
                        "A/jar/1", folio("A/jar/1", 2, "new"),
                        "A/jar/2", folio("A/jar/2", 2, "new"),
                        "A/jar/3", folio("A/jar/3", 1, "old")));
        assertThat(views.head("A")).contains(head("A", 2));
    }

    @Test
    default void savingAgainChangesNothing() {
        Views views = views();
        views.save(List.of(folio("A/jar/1", 1, "x")), head("A", 1));
        views.save(List.of(folio("A/jar/1", 1, "x")), head("A", 1));
        views.save(List.of(), head("A", 2));

        assertThat(views.all("A")).isEqualTo(Map.of("A/jar/1", folio("A/jar/1", 1, "x")));
        assertThat(views.head("A")).contains(head("A", 2));
    }

    @Test
    default void ledgersWhoseNamesBeginAlikeAreApart() {
        Views views = views();
        views.save(List.of(folio("A/jar/1", 1, "x")), head("A", 1));
        views.save(List.of(folio("A-1/jar/1", 1, "y")), head("A-1", 1));

        assertThat(views.all("A")).containsOnlyKeys("A/jar/1");
        assertThat(views.all("A-1")).containsOnlyKeys("A-1/jar/1");
    }

    @Test
    default void aNextSetIsFilledBesideAndSwitchedTo() {
        Views views = views();
        views.save(List.of(folio("A/jar/1", 1, "old")), head("A", 1));

        Views next = views.next();
        next.save(List.of(folio("A/jar/2", 1, "new")), head("A", 1));
        assertThat(views.all("A")).containsOnlyKeys("A/jar/1");
        next.switchTo();

        assertThat(views.all("A")).containsOnlyKeys("A/jar/2");
        assertThat(views.current().load(Set.of("A/jar/2"))).hasSize(1);
        assertThat(views.next().all("A")).as("a next set begins empty").isEmpty();
    }

    @Test
    default void whoStandsOnASetThatIsGoneIsToldAndNeverFindsItEmpty() {
        Views views = views();
        views.save(List.of(folio("A/jar/1", 1, "x")), head("A", 1));
        Views stale = views.current();

        views.next().switchTo();
        views.next().switchTo();

        assertThat(views.current()).isNotEqualTo(stale);
        assertThatThrownBy(() -> stale.load(Set.of("A/jar/1"))).isInstanceOf(LedgerAway.class);
    }
}
