/** What the hub shows: over HTTP as JSON and as pages. */
@NullMarked
package org.entraide.hub.overview.web;

import org.jspecify.annotations.NullMarked;
