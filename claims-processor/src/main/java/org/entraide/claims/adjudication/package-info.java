/**
 * The rules that decide a claim: a pure function from the bill and what is known around it to a verdict that explains
 * itself line by line.
 *
 * <p>Every rule takes an amount off what the mutual would pay and names who bears it ({@link
 * org.entraide.claims.adjudication.Bearer}), so that payable + patient's share + not charged = billed by construction.
 */
@NullMarked
package org.entraide.claims.adjudication;

import org.jspecify.annotations.NullMarked;
