package org.entraide.hub.overview;

import java.time.YearMonth;

/** What an event adds to one counter of one month of its mutual. */
public record Movement(YearMonth month, Counter counter, long by) {}
