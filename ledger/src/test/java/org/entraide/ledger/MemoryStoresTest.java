package org.entraide.ledger;

import org.junit.jupiter.api.Nested;

/** The stores in memory keep the same contract as the real ones, so tests on them mean something. */
class MemoryStoresTest {

    @Nested
    class InBlocks implements BlocksContract {
        @Override
        public Blocks blocks() {
            return new MemoryBlocks();
        }
    }

    @Nested
    class InViews implements ViewsContract {
        private final MemoryViews views = new MemoryViews();

        @Override
        public Views views() {
            return views;
        }

        @Override
        public Views sameElsewhere() {
            return views;
        }
    }

    @Nested
    class InPointers implements PointersContract {
        @Override
        public Pointers pointers() {
            return new MemoryPointers();
        }
    }
}
