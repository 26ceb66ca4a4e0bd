package org.entraide.events;

/** As entered by the clerk; {@code UNKNOWN} where the paper says nothing. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
