/** Tests of the neighbouring package. */
@NullMarked
package org.entraide.hub.feed.mongo;

import org.jspecify.annotations.NullMarked;
