package org.entraide.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entraide.events.Money;
import org.junit.jupiter.api.Test;

/** What every store of the order keeps. */
public interface BatchesContract {

    LocalDate DAY = LocalDate.of(2026, 5, 12);
    Subject THIES = new Subject("WA", "SN", "SN-THI-0007", "And Faju");

    Batches batches();

    /** The same store, opened again. */
    Batches reopened();

    static Batch batch(long number, Item... items) {
        return new Batch(
                number,
                Instant.parse("2026-05-12T09:30:00Z"),
                DAY,
                List.of(items),
                Map.of("SN-THI-0007/premiums", number),
                Map.of("v1|entraide.thies.premiums|id.with$signs|p0", number),
                false);
    }

    static Item paid(long seq) {
        return new Item(
                Item.Kind.PERSON,
                "SN-THI-0007/premiums/" + seq,
                "PremiumPaid",
                THIES,
                Details.of("amount", new Money(7000, "XOF"), "method", "CASH", "valueDate", DAY));
    }

    static Item published() {
        return new Item(
                Item.Kind.ORGANISATION,
                "SN-THI-0007/mutuals/2",
                "PackagePublished",
                THIES,
                Details.of("package", "BASE", "version", 1, "free", true, "kinds", List.of("a", "b")));
    }

    @Test
    default void whatIsAddedIsReadInOrderAndAsItWas() {
        Batch first = batch(1, paid(1), published());
        Batch second = batch(2, paid(2));
        assertThat(batches().append(first)).isTrue();
        assertThat(batches().append(second)).isTrue();
        assertThat(reopened().from(1, 10)).containsExactly(first, second);
        assertThat(batches().from(2, 10)).containsExactly(second);
        assertThat(batches().from(1, 1)).containsExactly(first);
        assertThat(batches().last()).isEqualTo(2);
        assertThat(batches().first()).isEqualTo(1);
    }

    @Test
    default void ofTwoBatchesWithOneNumberTheFirstStays() {
        assertThat(batches().append(batch(1, paid(1)))).isTrue();
        assertThat(batches().append(batch(1, paid(2)))).isFalse();
        assertThat(batches().from(1, 10)).containsExactly(batch(1, paid(1)));
    }

    @Test
    default void theNewestOfAGradeAreFoundWithoutTheOthers() {
        batches().append(batch(1, published()));
        batches().append(batch(2, paid(1)));
        batches().append(batch(3, paid(2)));
        assertThat(batches().before(4, Grade.DIGEST, 10))
                .extracting(Batch::number)
                .containsExactly(1L);
        assertThat(batches().before(4, Grade.EVENTS, 2))
                .extracting(Batch::number)
                .containsExactly(3L, 2L);
        assertThat(batches().before(1, Grade.EVENTS, 2)).isEmpty();
    }

    @Test
    default void anEmptyOrderHasASeal() {
        Seal seal = batches().seal();
        assertThat(seal.order()).matches("[0-9a-f]{10}");
        assertThat(seal.key()).matches("[0-9a-f]{32}");
        assertThat(seal.toString()).doesNotContain(seal.key());
        assertThat(reopened().seal()).isEqualTo(seal);
        assertThat(batches().last()).isZero();
        assertThat(batches().from(1, 10)).isEmpty();
    }

    @Test
    default void progressIsKept() {
        assertThat(batches().progress()).isEmpty();
        Progress.Kept kept = new Progress.Kept(
                7,
                DAY,
                Map.of("SN-THI-0007/premiums", 42L),
                Map.of("v1|entraide.thies.premiums|x|p0", 99L),
                List.of(THIES),
                List.of(new Progress.Untold("SN-THI-0007", "PremiumPaid", "XOF", 3, 21_000, DAY, DAY)));
        batches().keep(kept);
        assertThat(reopened().progress()).contains(kept);
    }
}
