package org.entraide.embedded;

/** What an acknowledged write survives. */
public enum Durability {
    /**
     * The death of this process at any moment, `kill -9` included, and the loss of power: the file is forced to the
     * disk (fsync) before the reply. As much as the disk itself keeps its promise; a disk that lies about its cache
     * may still lose the last moments. Costs one fsync per group of concurrent writes.
     */
    POWER_LOSS,

    /**
     * The death of this process at any moment. The operating system writes to the disk when it likes: a power cut or a
     * crash of the machine may lose the last seconds, or in the worst case damage the file. For tests and demos.
     */
    PROCESS_DEATH
}
