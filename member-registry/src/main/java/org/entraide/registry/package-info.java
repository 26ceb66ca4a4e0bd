/** The member registry: mutuals, benefit packages, households, coverage and premiums, in one ledger per mutual. */
@NullMarked
package org.entraide.registry;

import org.jspecify.annotations.NullMarked;
