/** What a network agrees with providers of care: contracts and versioned tariffs, in the ledger of the network. */
@NullMarked
package org.entraide.claims.network;

import org.jspecify.annotations.NullMarked;
