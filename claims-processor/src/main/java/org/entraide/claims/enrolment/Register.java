package org.entraide.claims.enrolment;

import org.entraide.claims.command.FolioKeys;
import org.entraide.ledger.Folios;

/**
 * The counters of a mutual's claims ledger.
 *
 * @param lastClaim last claim number given out
 * @param enrolmentsNoted number of the last enrolment event noted: what decisions know of members and cover
 */
public record Register(long lastClaim, long enrolmentsNoted) {

    public static Register of(String mutual, Folios folios) {
        Register register = folios.find(FolioKeys.register(mutual), Register.class);
        return register == null ? new Register(0, 0) : register;
    }

    public Register withClaim() {
        return new Register(lastClaim + 1, enrolmentsNoted);
    }

    public Register withEnrolments(long seq) {
        return new Register(lastClaim, seq);
    }
}
