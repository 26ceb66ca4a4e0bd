/** Which member is covered on which day: a pure function of covers and of dates of joining. */
@NullMarked
package org.entraide.registry.coverage;

import org.jspecify.annotations.NullMarked;
