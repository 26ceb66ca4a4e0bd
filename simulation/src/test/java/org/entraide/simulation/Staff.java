package org.entraide.simulation;

/** What a process does. */
interface Staff {

    Instance instance();
}
