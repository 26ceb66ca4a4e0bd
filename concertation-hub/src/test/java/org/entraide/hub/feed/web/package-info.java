/** Tests of the neighbouring package. */
@NullMarked
package org.entraide.hub.feed.web;

import org.jspecify.annotations.NullMarked;
