/**
 * Providers, tariffs and claims. One ledger per network for what is agreed with providers, one per mutual for its
 * claims; both follow the same {@link org.entraide.claims.ClaimsBook}.
 */
@NullMarked
package org.entraide.claims;

import org.jspecify.annotations.NullMarked;
