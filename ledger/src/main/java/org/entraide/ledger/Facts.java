package org.entraide.ledger;

import java.util.Optional;

/** The written form of a ledger's events. */
public interface Facts<E> {

    /** Name and version of the type, such as {@code HouseholdEnrolled.v1}. */
    String typeOf(E event);

    /** The stream that publishes this event; empty when the ledger keeps it to itself. */
    Optional<String> streamOf(E event);

    /** The JSON text of the event. */
    String write(E event);

    E read(String type, String data);
}
