/** Behaviour of the claims ledger, told as given, when, then. */
@NullMarked
package org.entraide.claims;

import org.jspecify.annotations.NullMarked;
