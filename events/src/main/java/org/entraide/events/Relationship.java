package org.entraide.events;

/** How a member is related to the subscriber of the household. */
public enum Relationship {
    SUBSCRIBER,
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER
}
