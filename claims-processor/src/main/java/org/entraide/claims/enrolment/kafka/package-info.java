/** The registry's events as they come from Kafka. */
@NullMarked
package org.entraide.claims.enrolment.kafka;

import org.jspecify.annotations.NullMarked;
