package org.entraide.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.ledger.ViewsContract.body;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.BlocksContract;
import org.entraide.ledger.LedgersContract;
import org.entraide.ledger.Pointers;
import org.entraide.ledger.PointersContract;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.Stores;
import org.entraide.ledger.Views;
import org.entraide.ledger.ViewsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The three stores and the ledgers on them, over whatever speaks MongoDB's protocol. */
abstract class MongoStoresContract {

    /** A database that no other test uses. */
    abstract MongoDatabase database();

    @Nested
    class InBlocks implements BlocksContract {
        @Override
        public Blocks blocks() {
            return new MongoBlocks(database());
        }
    }

    @Nested
    class InPointers implements PointersContract {
        @Override
        public Pointers pointers() {
            return new MongoPointers(database());
        }
    }

    @Nested
    class InLedgers implements LedgersContract {
        private final MongoDatabase database = database();

        @Override
        public Stores stores() {
            return new Stores(new MongoBlocks(database), new MongoViews(database));
        }
    }

    @Nested
    class InViews implements ViewsContract {
        private final MongoDatabase database = database();

        @Override
        public Views views() {
            return new MongoViews(database);
        }

        @Override
        public Views sameElsewhere() {
            return new MongoViews(database);
        }

        @Test
        void readersFindByKeyByPageAndByIndex() {
            MongoViews views = new MongoViews(database);
            StoredFolio first = waiting("A/claim/1", "provider:P1");
            StoredFolio second = waiting("A/claim/2", "provider:P2");
            StoredFolio elsewhere = waiting("B/claim/1", "provider:P1");
            views.save(List.of(first, second, ViewsContract.folio("A/jar/1", 1, "x")), ViewsContract.head("A", 1));
            views.save(List.of(elsewhere), ViewsContract.head("B", 1));

            assertThat(views.load(Set.of("A/claim/2", "A/claim/9"))).isEqualTo(Map.of("A/claim/2", second));
            assertThat(views.page("A", "claim", "", 1)).containsExactly(first);
            assertThat(views.page("A", "claim", "A/claim/1", 5)).containsExactly(second);
            assertThat(views.where("claim", "awaits", "provider:P1", 5)).containsExactly(first, elsewhere);
            assertThat(views.where("jar", "awaits", "provider:P1", 5)).isEmpty();
        }

        @Test
        void readersFindWhatLiesBetweenTwoTexts() {
            MongoViews views = new MongoViews(database);
            StoredFolio may = due("A/plan/1", "A/2026-05-10");
            StoredFolio june = due("A/plan/2", "A/2026-06-10");
            StoredFolio elsewhere = due("B/plan/1", "B/2026-05-10");
            views.save(List.of(june, may, ViewsContract.folio("A/jar/1", 1, "x")), ViewsContract.head("A", 1));
            views.save(List.of(elsewhere), ViewsContract.head("B", 1));

            assertThat(views.between("plan", "at", "A/0001-01-01", "A/2026-05-10", 5))
                    .containsExactly(may);
            assertThat(views.between("plan", "at", "A/2026-05-11", "A/2026-06-10", 5))
                    .containsExactly(june);
            assertThat(views.between("plan", "at", "A/0001-01-01", "A/9999-12-31", 1))
                    .containsExactly(may);
            assertThat(views.between("jar", "at", "A/0001-01-01", "A/9999-12-31", 5))
                    .isEmpty();
        }

        private static StoredFolio due(String key, String at) {
            return new StoredFolio(key, 1, body(key), Map.of("at", at));
        }

        @Test
        void aRebuildElsewhereIsNoticedWithinASecond() {
            MongoViews here = new MongoViews(database);
            here.save(List.of(ViewsContract.folio("A/jar/1", 1, "old")), ViewsContract.head("A", 1));
            Views rebuilt = new MongoViews(database).next();
            rebuilt.save(List.of(ViewsContract.folio("A/jar/1", 1, "new")), ViewsContract.head("A", 1));
            rebuilt.switchTo();

            Instant late = Clock.system(ZoneOffset.UTC).instant().plusSeconds(10);
            StoredFolio old = ViewsContract.folio("A/jar/1", 1, "old");
            while (here.load(Set.of("A/jar/1")).containsValue(old)) {
                assertThat(Clock.system(ZoneOffset.UTC).instant()).isBefore(late);
                Thread.onSpinWait();
            }
            assertThat(here.load(Set.of("A/jar/1")).get("A/jar/1")).isEqualTo(ViewsContract.folio("A/jar/1", 1, "new"));
        }

        private static StoredFolio waiting(String key, String awaited) {
            return new StoredFolio(key, 1, body(key), Map.of("awaits", List.of(awaited, "tariff:T")));
        }
    }
}
