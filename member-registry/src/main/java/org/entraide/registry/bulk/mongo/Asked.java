package org.entraide.registry.bulk.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entraide.ledger.Request;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.PersonVersion;
import org.entraide.registry.household.mongo.Households.Enrolling;

/** What the ledger of a mutual is asked for a household of a list. Numbers and ids follow from its reference alone. */
record Asked(String mutual, String currency, String actor) {

    Enrolling enrolment(Listed listed) {
        String command = Request.sharedId(mutual, listed.key());
        List<String> numbers = MemberNumbers.of(command, listed.people().size());
        List<PersonVersion> versions = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            versions.add(new PersonVersion(
                    mutual, numbers.get(at), command, listed.people().get(at).person()));
        }
        return new Enrolling(Request.shared(mutual, actor, listed.key(), listed.enrol(mutual, numbers)), versions);
    }

    Optional<Request<RegistryCommand>> cover(Listed listed, String household) {
        return listed.cover(mutual, household)
                .map(command -> Request.shared(mutual, actor, listed.coverKey(), command));
    }

    Optional<Request<RegistryCommand>> payment(Listed listed, String household) {
        return listed.payment(mutual, household, currency)
                .map(command -> Request.shared(mutual, actor, listed.paymentKey(), command));
    }
}
