package org.entraide.events;

/**
 * An operator's word that the event with this number cannot be applied and is passed over. It is appended to the same
 * topic under the number it replaces, so that every rebuild knows it too.
 *
 * @param by who decided it
 * @param why the reason, without personal data
 */
public record Skipped(String by, String why) implements Event {}
