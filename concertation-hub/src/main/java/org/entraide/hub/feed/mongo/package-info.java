/** The order of the feeds on MongoDB or anything that speaks its protocol. */
@NullMarked
package org.entraide.hub.feed.mongo;

import org.jspecify.annotations.NullMarked;
