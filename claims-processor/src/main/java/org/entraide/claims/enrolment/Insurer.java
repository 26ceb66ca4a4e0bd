package org.entraide.claims.enrolment;

/**
 * What claims need to know of the mutual itself.
 *
 * @param network whose providers it uses
 * @param currency in which it pays
 * @param region region or district, by name
 */
public record Insurer(String mutual, String network, String currency, String region, String name) {}
