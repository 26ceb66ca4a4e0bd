/** What every page shares: the frame, the language, how figures and dates are written. */
@NullMarked
package org.entraide.hub.pages.web;

import org.jspecify.annotations.NullMarked;
