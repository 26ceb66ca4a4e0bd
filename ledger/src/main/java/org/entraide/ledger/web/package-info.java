/** A ledger's answers over HTTP: idempotency keys, versions, and problems in the user's language (RFC 9457). */
@NullMarked
package org.entraide.ledger.web;

import org.jspecify.annotations.NullMarked;
