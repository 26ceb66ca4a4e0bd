package org.entraide.launcher.openimis;

import java.util.List;
import org.entraide.launcher.openimis.Tariffs.PriceLists;

/** Last stage: claims with their lines, and what our rules make of them. */
final class Care {

    private final Run run;
    private final Ties ties;
    private final PriceLists services;
    private final PriceLists items;

    Care(Run run, Ties ties, PriceLists services, PriceLists items) {
        this.run = run;
        this.ties = ties;
        this.services = services;
        this.items = items;
    }

    void bring() {
        List<Row> serviceLines = run.tables().current("tblClaimServices", "ClaimServiceID");
        List<Row> itemLines = run.tables().current("tblClaimItems", "ClaimItemID");
        Claims claims = new Claims(serviceLines, itemLines, services, items, run.settings());
        List<Row> rows = run.tables().current("tblClaim", "ClaimID");
        run.counter().settle(ties.mutuals());
        run.each("tblClaim", rows, row -> claim(row, claims));
        run.each("tblClaimServices", serviceLines, this::line);
        run.each("tblClaimItems", itemLines, this::line);
        Outcomes.compare(rows, ties, run.counter(), run.report());
    }

    private Fate claim(Row claim, Claims claims) {
        run.tables().need("tblClaimServices", "tblClaimItems");
        Ties.Person person = ties.insuree(claim.text("InsureeID"));
        String provider = ties.facility(claim.text("HFID"));
        Counter.Numbered numbered = run.counter()
                .submit(claims.command(claim, person, provider), run.settings().key(claim));
        if (numbered.fate() instanceof Fate.Imported) {
            ties.claim(claim.id(), new Ties.Submitted(person.mutual(), numbered.claim()));
        }
        return numbered.fate();
    }

    /** Lines came with their claim: what is left is to say whether theirs did. */
    private Fate line(Row line) {
        String claim = line.text("ClaimID");
        if (ties.claim(claim).isEmpty()) {
            throw new Unusable("CLAIM_NOT_IMPORTED", claim);
        }
        return new Fate.Imported(run.counter().wasBefore(run.settings().key("tblClaim", claim)));
    }
}
