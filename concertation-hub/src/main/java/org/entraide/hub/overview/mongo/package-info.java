/** Figures on MongoDB or anything that speaks its protocol. */
@NullMarked
package org.entraide.hub.overview.mongo;

import org.jspecify.annotations.NullMarked;
