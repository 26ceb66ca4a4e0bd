/** Households and their members. In the ledger members are opaque numbers; people are kept beside it. */
@NullMarked
package org.entraide.registry.household;

import org.jspecify.annotations.NullMarked;
