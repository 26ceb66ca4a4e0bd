package org.entraide.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that takes a while and is made beside other work, so that a start takes as long as its longest part. */
final class Meanwhile<T> {

    private final CompletableFuture<T> making;

    private Meanwhile(CompletableFuture<T> making) {
        this.making = making;
    }

    static <T> Meanwhile<T> make(Supplier<T> maker) {
        return new Meanwhile<>(CompletableFuture.supplyAsync(
                maker, task -> Thread.ofPlatform().daemon().start(task)));
    }

    /** What was made, as soon as it is there; throws what the maker threw. */
    T made() {
        try {
            return making.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
