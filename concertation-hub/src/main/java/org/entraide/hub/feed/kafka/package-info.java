/** The ear of the feeds on the topics of all nodes. */
@NullMarked
package org.entraide.hub.feed.kafka;

import org.jspecify.annotations.NullMarked;
