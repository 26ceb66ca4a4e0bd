/** Claims over HTTP. */
@NullMarked
package org.entraide.claims.claim.web;

import org.jspecify.annotations.NullMarked;
