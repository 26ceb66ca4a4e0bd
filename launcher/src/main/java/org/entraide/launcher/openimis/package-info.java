/**
 * Reads the tables of an openIMIS database, exported as CSV, and turns every current row into a command or a reported
 * reason. Keys are made of table and row id, so a second run changes nothing.
 */
@NullMarked
package org.entraide.launcher.openimis;

import org.jspecify.annotations.NullMarked;
