/** What households owe and pay: pricing, receipts without a gap, settling the oldest due first. */
@NullMarked
package org.entraide.registry.premium;

import org.jspecify.annotations.NullMarked;
