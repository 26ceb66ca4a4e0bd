package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.entraide.ledger.Pointers.Pointer;
import org.junit.jupiter.api.Test;

/** What every store of pointers promises. */
public interface PointersContract {

    /** An empty store. */
    Pointers pointers();

    @Test
    default void aPointerBeginsAtTheStart() {
        assertThat(pointers().of("A")).isEqualTo(Pointer.START);
    }

    @Test
    default void itOnlyGrows() {
        Pointers pointers = pointers();

        assertThat(pointers.advance("A", new Pointer(1, 5))).isTrue();
        assertThat(pointers.advance("A", new Pointer(1, 3))).isFalse();
        assertThat(pointers.of("A")).isEqualTo(new Pointer(1, 5));
        assertThat(pointers.of("B")).isEqualTo(Pointer.START);
    }

    @Test
    default void aNewGenerationIsNotMovedByTheOldOne() {
        Pointers pointers = pointers();
        pointers.advance("A", new Pointer(1, 5));
        pointers.restart("A", 0);
        assertThat(pointers.of("A")).isEqualTo(new Pointer(2, 0));

        assertThat(pointers.advance("A", new Pointer(1, 6))).isFalse();
        assertThat(pointers.of("A")).isEqualTo(new Pointer(2, 0));

        pointers.advance("A", new Pointer(2, 2));
        assertThat(pointers.of("A")).isEqualTo(new Pointer(2, 2));
    }

    @Test
    default void aRestartPassesNothingOver() {
        Pointers pointers = pointers();
        pointers.advance("A", new Pointer(1, 5));
        pointers.restart("A", 9);
        pointers.restart("B", 9);

        assertThat(pointers.of("A")).isEqualTo(new Pointer(2, 5));
        assertThat(pointers.of("B")).isEqualTo(new Pointer(2, 0));
    }
}
