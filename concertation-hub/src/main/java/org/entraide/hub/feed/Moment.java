package org.entraide.hub.feed;

import java.time.Instant;
import java.time.LocalDate;

/** When something arrives: the instant, and the day by the hub's calendar. */
public record Moment(Instant at, LocalDate day) {}
