/** What can be asked of a claims ledger, what it keeps to itself, and what its capabilities write decisions with. */
@NullMarked
package org.entraide.claims.command;

import org.jspecify.annotations.NullMarked;
