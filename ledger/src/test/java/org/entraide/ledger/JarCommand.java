package org.entraide.ledger;

/** What one can do to a shelf of jars of beans. */
sealed interface JarCommand {

    /** @param ceiling most beans that the jar may hold */
    record PlaceJar(String jar, int ceiling) implements JarCommand {}

    record AddBeans(String jar, int beans) implements JarCommand {}

    /** Somebody else's event, noted here: the delivery is spread over the jar. */
    record NoteDelivery(String jar, int beans) implements JarCommand {}

    /** Makes {@code events} labels of {@code characters} each. */
    record Label(int events, int characters) implements JarCommand {}

    record Write(String text) implements JarCommand {}

    /** A decision with a bug. */
    record Stumble() implements JarCommand {}

    /** An event that cannot be folded. */
    record Jam() implements JarCommand {}
}
