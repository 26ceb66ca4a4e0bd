/** The hub's ear on the topics of all nodes. */
@NullMarked
package org.entraide.hub.overview.kafka;

import org.jspecify.annotations.NullMarked;
