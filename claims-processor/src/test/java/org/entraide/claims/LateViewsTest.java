package org.entraide.claims;

import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.nio.file.Path;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.claims.claim.mongo.MongoClaims;
import org.entraide.claims.network.mongo.MongoNetworks;
import org.entraide.ledger.Answer;
import org.entraide.ledger.wiring.Bureau;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks stand, their views do not yet, as when the disk was full in between: what was acknowledged is found. */
class LateViewsTest {

    private static final Scope CLERK = new Scope.Mutual(MUTUAL);

    @TempDir
    private Path directory;

    private Programme programme;

    @BeforeEach
    void open() {
        programme = new Programme(directory);
        programme.deliver("thies", 1, Thies.registered());
        programme.deliver("thies", 1, Thies.member(MOTHER));
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void aClaim() {
        assertThat(programme.ask(claim(MOTHER, "F-1", line("CONS", 1, 1_000)))).isInstanceOf(Answer.Accepted.class);
        late(MUTUAL);
        Bureau<?, ?> bureau = programme.processor.bureau();
        MongoClaims claims = new MongoClaims(bureau.views(), bureau.ledgers());
        assertThat(claims.get(CLERK, MUTUAL, "000001").claim().claim()).isEqualTo("000001");
        assertThatThrownBy(() -> claims.get(CLERK, MUTUAL, "000002")).isInstanceOf(NotInScope.class);
    }

    @Test
    void theMutualItself() {
        Bureau<?, ?> bureau = programme.processor.bureau();
        MongoClaims claims = new MongoClaims(bureau.views(), bureau.ledgers());
        late(MUTUAL);
        assertThat(claims.mutuals(CLERK, 5)).hasSize(1);
    }

    @Test
    void aVersionOfATariff() {
        assertThat(programme.ask(Thies.tariff())).isInstanceOf(Answer.Accepted.class);
        late("WA");
        Bureau<?, ?> bureau = programme.processor.bureau();
        MongoNetworks networks = new MongoNetworks(bureau.views(), bureau.ledgers());
        assertThat(networks.prices(new Scope.Network("WA"), "WA", "T1", 1)).isPresent();
        assertThat(networks.prices(new Scope.Network("WA"), "WA", "T1", 2)).isEmpty();
    }

    private void late(String ledger) {
        Bureau<?, ?> bureau = programme.processor.bureau();
        bureau.database().getCollection("folios_v1").deleteMany(regex("_id", "^" + ledger + "/"));
    }
}
