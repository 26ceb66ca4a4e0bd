package org.entraide.claims.claim.mongo;

import java.time.Clock;
import java.util.function.Function;
import org.entraide.access.Scope;
import org.entraide.claims.command.Draft;
import org.entraide.ledger.Folios;
import org.entraide.ledger.mongo.MongoViews;

/** The counters of mutuals, where claims are looked at before they are submitted. */
public final class Counters {

    private final MongoClaims claims;
    private final MongoViews views;
    private final Function<Folios, Draft> drafts;
    private final Clock clock;

    /** @param drafts begins a decision on some folios */
    public Counters(MongoClaims claims, MongoViews views, Function<Folios, Draft> drafts, Clock clock) {
        this.claims = claims;
        this.views = views;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Opens one, for one request, if the mutual lies within the scope. */
    public Counter open(Scope scope, String mutual) {
        claims.require(scope, mutual);
        return new Counter(mutual, views, drafts, clock);
    }
}
