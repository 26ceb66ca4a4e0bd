/** The feeds over HTTP: Server-Sent Events for programs and for the page that shows them. */
@NullMarked
package org.entraide.hub.feed.web;

import org.jspecify.annotations.NullMarked;
