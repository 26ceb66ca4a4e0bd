/** What the registry says about mutuals, packages, members and their cover, as noted in the ledger of a mutual. */
@NullMarked
package org.entraide.claims.enrolment;

import org.jspecify.annotations.NullMarked;
