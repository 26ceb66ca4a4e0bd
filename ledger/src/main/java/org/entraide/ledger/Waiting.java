package org.entraide.ledger;

import java.util.concurrent.CompletableFuture;

/** A request and whoever waits for its answer. */
record Waiting<C>(Request<C> request, CompletableFuture<Answer> answer) {

    Waiting(Request<C> request) {
        this(request, new CompletableFuture<>());
    }
}
