/** Claims as readers find them, and the reaction that decides what waited. */
@NullMarked
package org.entraide.claims.claim.mongo;

import org.jspecify.annotations.NullMarked;
