/** How a service and its ledgers are put together in one installation. */
@NullMarked
package org.entraide.ledger.wiring;

import org.jspecify.annotations.NullMarked;
