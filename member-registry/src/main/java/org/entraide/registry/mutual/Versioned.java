package org.entraide.registry.mutual;

/**
 * A folio as somebody read it.
 *
 * @param position number of the block that last wrote it; it guards a change against what came meanwhile
 */
public record Versioned<T>(T state, long position) {}
