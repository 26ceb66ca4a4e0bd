/** Providers and tariffs as readers find them. */
@NullMarked
package org.entraide.claims.network.mongo;

import org.jspecify.annotations.NullMarked;
