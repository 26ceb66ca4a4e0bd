package org.entraide.claims.enrolment;

/** What claims need to know of the mutual itself: whose providers it uses and in which currency it pays. */
public record Insurer(String mutual, String network, String currency) {}
