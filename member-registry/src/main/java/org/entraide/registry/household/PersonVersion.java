package org.entraide.registry.household;

/** A person as one command has it; the latest version of a member holds. */
public record PersonVersion(String mutual, String member, String command, Person person) {}
