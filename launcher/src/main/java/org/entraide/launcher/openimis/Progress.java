package org.entraide.launcher.openimis;

/** Told how far an import has come. */
public interface Progress {

    /** A table begins that has so many rows to go through. */
    void begin(String table, int rows);

    /** One row is done. */
    void step();
}
