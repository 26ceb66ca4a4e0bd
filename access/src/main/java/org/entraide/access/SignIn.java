package org.entraide.access;

import java.time.Duration;

/** What came of a name and a password. */
public sealed interface SignIn {

    /** Name and password belong together. */
    record Recognised(Actor actor) implements SignIn {}

    /** They do not; which of the two was wrong is not said. */
    record Unrecognised() implements SignIn {}

    /** Too many failures under this name: nothing was checked, right or wrong. */
    record Throttled(Duration retryAfter) implements SignIn {}
}
