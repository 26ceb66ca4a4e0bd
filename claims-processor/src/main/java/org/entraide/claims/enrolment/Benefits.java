package org.entraide.claims.enrolment;

import org.entraide.events.PackageTerms;

/** One version of a benefit package. */
public record Benefits(PackageTerms terms) {}
