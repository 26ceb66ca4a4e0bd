package org.entraide.simulation;

/** What keeps the chain whole; without any one of them faults must do harm. */
enum Protection {
    /** Of two blocks with one number the first stays. */
    FENCE_OF_BLOCKS,
    /** A command that took effect is found by its id. */
    IDEMPOTENCY,
    /** An older view does not replace a newer one. */
    POSITION_OF_VIEWS,
    /** A relay of an earlier generation does not move the pointer. */
    GENERATION_OF_POINTERS,
    /** Claims note each number once, and in order. */
    WATERMARK_OF_CLAIMS,
    /** The hub takes each number once, and in order. */
    WATERMARK_OF_HUB,
    /** The place in a topic that has another life by now means nothing. */
    LIFE_OF_TOPICS,
    /** Figures are stored before how far they go. */
    FIGURES_BEFORE_CHECKPOINT,
    /** Older figures do not replace newer ones. */
    OFFSET_OF_FIGURES,
    /** A node speaks for its own mutuals alone. */
    INVENTORY
}
