/** The rules alone, by example and by property. */
@NullMarked
package org.entraide.claims.adjudication;

import org.jspecify.annotations.NullMarked;
