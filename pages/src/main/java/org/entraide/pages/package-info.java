/** What every page shares: the frame, the language, how figures and dates are written. */
@NullMarked
package org.entraide.pages;

import org.jspecify.annotations.NullMarked;
