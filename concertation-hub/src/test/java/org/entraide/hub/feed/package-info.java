/** The order of the feeds, what it tells, and what nobody can work out from it. */
@NullMarked
package org.entraide.hub.feed;

import org.jspecify.annotations.NullMarked;
