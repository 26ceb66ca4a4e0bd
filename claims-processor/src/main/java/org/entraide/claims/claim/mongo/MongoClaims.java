package org.entraide.claims.claim.mongo;

import java.util.List;
import java.util.stream.Stream;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.events.ClaimEvent.State;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.jspecify.annotations.Nullable;

/** The claims that an actor may know of. */
public final class MongoClaims {

    private static final int COUNTRY = 2;

    private final MongoViews views;
    private final Ledgers<?, ?> ledgers;
    private final FolioCodec codec = new FolioCodec();

    public MongoClaims(MongoViews views, Ledgers<?, ?> ledgers) {
        this.views = views;
        this.ledgers = ledgers;
    }

    /** A claim and its position, which is its version. */
    public record Found(Claim claim, long position) {}

    /** Goes on only if the mutual lies within the scope. Before it is known here, only its own people reach it. */
    public void require(Scope scope, String mutual) {
        if (mutual.length() < COUNTRY) {
            throw new NotInScope();
        }
        String network = views.find(FolioKeys.mutual(mutual), ledgers)
                .map(folio -> codec.read(folio, Insurer.class).network())
                .orElse("");
        scope.requireMutual(network, mutual.substring(0, COUNTRY), mutual);
    }

    /** @throws NotInScope when there is none or the actor answers for others */
    public Found get(Scope scope, String mutual, String claim) {
        require(scope, mutual);
        return views.find(FolioKeys.claim(mutual, claim), ledgers)
                .map(folio -> new Found(read(folio), folio.position()))
                .orElseThrow(NotInScope::new);
    }

    /** Claims of a mutual by number, after {@code afterClaim} (empty: from the first), of one state or of all. */
    public List<Claim> page(Scope scope, String mutual, @Nullable State state, String afterClaim, int limit) {
        require(scope, mutual);
        String after = FolioKeys.claim(mutual, afterClaim);
        List<StoredFolio> found = state == null
                ? views.page(mutual, Claim.KIND, after, limit)
                : views.where(Claim.KIND, Claim.WITHIN, Claim.within(mutual, state), after, limit);
        return found.stream().map(this::read).toList();
    }

    /** Newest first, before {@code beforeClaim} (empty: from the newest), of one state or of all. */
    public List<Claim> newest(Scope scope, String mutual, @Nullable State state, String beforeClaim, int limit) {
        require(scope, mutual);
        String before = beforeClaim.isEmpty() ? "" : FolioKeys.claim(mutual, beforeClaim);
        List<StoredFolio> found = state == null
                ? views.pageBack(mutual, Claim.KIND, before, limit)
                : views.whereBack(Claim.KIND, Claim.WITHIN, Claim.within(mutual, state), before, limit);
        return found.stream().map(this::read).toList();
    }

    /** Newest first: the claim of this number, those of this invoice number of whatever provider, or of this member. */
    public List<Claim> found(Scope scope, String mutual, String typed, int limit) {
        require(scope, mutual);
        Stream<StoredFolio> numbered = typed.matches("[0-9]{1,6}")
                ? views.find(FolioKeys.claim(mutual, "%06d".formatted(Integer.parseInt(typed))), ledgers).stream()
                : Stream.empty();
        Stream<StoredFolio> marked = Stream.of(Claim.withReference(mutual, typed), Claim.ofMember(mutual, typed))
                .flatMap(within -> views.whereBack(Claim.KIND, Claim.WITHIN, within, "", limit).stream());
        return Stream.concat(numbered, marked)
                .map(this::read)
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Mutuals in scope that are known here, by code. */
    public List<Insurer> mutuals(Scope scope, int limit) {
        return switch (scope) {
            case Scope.Network(var network) -> within(network, limit);
            case Scope.Country(var network, var iso2) -> within(Insurer.area(network, iso2), limit);
            case Scope.Mutual(var code) ->
                views.find(FolioKeys.mutual(code), ledgers).map(folio -> codec.read(folio, Insurer.class)).stream()
                        .toList();
        };
    }

    private List<Insurer> within(String area, int limit) {
        return views.where(Insurer.KIND, Insurer.WITHIN, area, limit).stream()
                .map(folio -> codec.read(folio, Insurer.class))
                .toList();
    }

    private Claim read(StoredFolio folio) {
        return codec.read(folio, Claim.class);
    }
}
