@NullMarked
package org.entraide.ledger.kafka;

import org.jspecify.annotations.NullMarked;
