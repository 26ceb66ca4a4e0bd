/** Claims from submission to decision, in the ledger of a mutual; waiting where a reference is not known yet. */
@NullMarked
package org.entraide.claims.claim;

import org.jspecify.annotations.NullMarked;
