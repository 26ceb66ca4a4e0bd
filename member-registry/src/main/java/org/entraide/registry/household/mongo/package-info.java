/** Households as the views keep them, and the people beside the ledger, within an actor's scope. */
@NullMarked
package org.entraide.registry.household.mongo;

import org.jspecify.annotations.NullMarked;
