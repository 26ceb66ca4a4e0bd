package org.entraide.claims.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which household somebody belongs to.
 *
 * @param leftOn last day as a member; absent while a member
 */
record Membership(String member, String household, @Nullable LocalDate leftOn) {}
