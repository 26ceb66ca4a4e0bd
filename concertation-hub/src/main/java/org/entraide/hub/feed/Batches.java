package org.entraide.hub.feed;

import java.util.List;
import java.util.Optional;

/**
 * Where the order of the feeds is kept. Any number of instances may write at once: of two batches with one number the
 * first stays. Trouble with the store is an unchecked exception of the adapter, after which it is unknown whether the
 * write took place.
 */
public interface Batches {

    /** Tells this order from every other; made with it. */
    Seal seal();

    /** Adds the batch, unless another one has its number. */
    boolean append(Batch batch);

    /** Those from this number on, in order. */
    List<Batch> from(long number, int limit);

    /** The number of the newest one; 0 before the first. */
    long last();

    /** The number of the oldest one that is still kept; 1 before the first. */
    long first();

    /** Those below this number that the grade tells anything of, the newest first. */
    List<Batch> before(long number, Grade grade, int limit);

    Optional<Progress.Kept> progress();

    /** Keeps how far the fold of batches is, so that a start need not read them all. */
    void keep(Progress.Kept progress);
}
