/**
 * The contract between services, and with everyone who subscribes: every published event as a record, its stream, its
 * JSON form. Services meet here and nowhere else. Amounts are whole minor units of the mutual's currency.
 */
@NullMarked
package org.entraide.events;

import org.jspecify.annotations.NullMarked;
